import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'
import { fingerprint, migrate, type Migration } from './migrate.ts'
import { pgliteTransaction } from './pglite-transaction.ts'

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

/** True when this process is the one to make it (or nobody can write here); false when another is at it. */
async function claim(mark: string): Promise<boolean> {
  try {
    await mkdir(dirname(mark), { recursive: true })
    const old = await stat(mark).catch(() => null)
    if (old && Date.now() - old.mtimeMs > WAIT_SECONDS * 1000) await rm(mark, { force: true })
    await (await open(mark, 'wx')).close()
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  }
}

async function waitFor(file: string): Promise<Blob | null> {
  const until = Date.now() + WAIT_SECONDS * 1000
  while (Date.now() < until && (await stat(`${file}.making`).catch(() => null))) await pause(100)
  return readIfThere(file)
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
