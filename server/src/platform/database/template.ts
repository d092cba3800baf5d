import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'
import { fingerprint, migrate, type Migration } from './migrate.ts'
import { pgliteTransaction } from './pglite-transaction.ts'
import { isSameProcess, processMark, thisProcess } from './process-mark.ts'

/** Nobody needs longer to make one; what is older was left behind. */
const WAIT_SECONDS = 60

/**
 * A dump of an initialised and migrated cluster. Initialising takes 4.5 s, loading the dump 0.6 s, so it is kept in
 * `cacheFolder`, keyed by PGlite's version and the migrations. Many processes may ask at once: one makes, the others
 * wait. A cache that cannot be written costs time, never the start.
 */
export async function migratedTemplate(cacheFolder: string, migrations: readonly Migration[]): Promise<Blob> {
  const version = await pgliteVersion()
  const initialised = () =>
    cached(join(cacheFolder, `pglite-${version}.tar`), async () => dumpOf(await PGlite.create()))
  const migrated = await cached(join(cacheFolder, `pglite-${version}-${fingerprint(migrations)}.tar`), async () => {
    const client = await PGlite.create({ loadDataDir: await initialised() })
    await migrate(pgliteTransaction(client), migrations)
    return dumpOf(client)
  })
  return migrated
}

async function dumpOf(client: PGlite): Promise<Uint8Array<ArrayBuffer>> {
  const dump = await client.dumpDataDir('none')
  await client.close()
  return new Uint8Array(await dump.arrayBuffer())
}

async function cached(file: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const kept = await readIfThere(file)
  if (kept) return kept
  const mine = await claim(`${file}.making`)
  if (!mine) {
    const others = await waitFor(file)
    if (others) return others
  }
  try {
    const bytes = await make()
    await keep(file, bytes)
    return new Blob([bytes])
  } finally {
    if (mine) await rm(`${file}.making`, { force: true }).catch(() => {})
  }
}

/** True when this process is the one to make it (or nobody can write here); false when another one is at it. */
async function claim(mark: string): Promise<boolean> {
  try {
    await mkdir(dirname(mark), { recursive: true })
    if (!(await isAtWork(mark))) await rm(mark, { force: true })
    await writeFile(mark, JSON.stringify(await thisProcess()), { flag: 'wx' })
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  }
}

/** Whether the process that left the mark is still making the dump. One that was killed is not waited for. */
async function isAtWork(mark: string): Promise<boolean> {
  const left = await stat(mark).catch(() => null)
  if (!left || Date.now() - left.mtimeMs > WAIT_SECONDS * 1000) return false
  const maker = processMark.safeParse(parseOrNull(await readFile(mark, 'utf8').catch(() => '')))
  // Not written yet: somebody has just begun.
  return !maker.success || (await isSameProcess(maker.data)) !== 'no'
}

async function waitFor(file: string): Promise<Blob | null> {
  while (await isAtWork(`${file}.making`)) await pause(100)
  return readIfThere(file)
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const readIfThere = async (file: string) => {
  const bytes = await readFile(file).catch(() => null)
  return bytes && new Blob([bytes])
}

/** Written beside and renamed, so that a reader sees all of it or nothing. Only the newest few stay. */
async function keep(file: string, bytes: Uint8Array) {
  const beside = `${file}.${randomUUID()}`
  try {
    await writeFile(beside, bytes, { flush: true })
    await rename(beside, file)
    await removeOld(dirname(file))
  } catch {
    await rm(beside, { force: true }).catch(() => {})
  }
}

async function removeOld(folder: string) {
  const names = (await readdir(folder)).filter((name) => /^pglite-[\d.]+-[0-9a-f]{12}\.tar$/.test(name))
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = aged.toSorted((a, b) => b.at - a.at).slice(3)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}

async function pgliteVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'))
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}
