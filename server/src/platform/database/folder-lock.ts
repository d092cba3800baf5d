import { randomUUID } from 'node:crypto'
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { CannotStart } from '../errors.ts'
import { isSameProcess, processMark, thisProcess } from './process-mark.ts'

const lockFile = z.object({ token: z.string(), process: processMark })
type Lock = z.infer<typeof lockFile>

/** Who cannot be looked at (another container) is alive as long as the lock file was touched this recently. */
const BEAT_SECONDS = 2
const SILENT_SECONDS = 10

/**
 * Gives the folder to this process until the returned function is called: PGlite would let a second process in and
 * both would destroy the data. The lock of a process that died (kill -9, a reused process id, another container that
 * stopped beating) is taken over.
 * @throws CannotStart with a sentence when a living process holds it.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock.json')
  const mine: Lock = { token: randomUUID(), process: await thisProcess() }
  const beside = `${file}.${mine.token}`
  await writeFile(beside, JSON.stringify(mine))
  try {
    while (!(await linked(beside, file))) await removeIfDead(file, folder, beside)
  } finally {
    await rm(beside, { force: true })
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), BEAT_SECONDS * 1000)
  beat.unref()
  return async () => {
    clearInterval(beat)
    const now = await readLock(file)
    if (now?.token === mine.token) await rm(file, { force: true })
  }
}

/** Taking the name is atomic: only one of many that try gets it. */
const linked = (from: string, to: string) =>
  link(from, to).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    },
  )

/** @throws CannotStart when its holder lives. */
async function removeIfDead(file: string, folder: string, beside: string) {
  const text = await textOf(file)
  if (text === null) return
  const lock = parsed(text)
  if (lock) await refuseLiving(lock, file, folder)
  const claims = await claimRemoval(lock?.token ?? 'unreadable', { file, folder, beside })
  // Looked at again: only who holds the claim on a lock removes it, so it cannot change between here and there.
  if (claims.length > 0 && (await textOf(file)) === text) await rm(file, { force: true })
  for (const claim of claims) await rm(claim, { force: true })
}

/**
 * Of many that find the same dead lock one may remove it: the one whose claim, named after the lock, is there first. A
 * claim whose maker died is itself claimed in the same way. Gives the claims to tidy up, none when somebody else was there first.
 */
async function claimRemoval(token: string, at: { file: string; folder: string; beside: string }): Promise<string[]> {
  const claim = `${at.file}.remove.${token}`
  if (await linked(at.beside, claim)) return [claim]
  const other = await readLock(claim)
  if (!other) return []
  await refuseLiving(other, claim, at.folder)
  const further = await claimRemoval(other.token, at)
  return further.length > 0 ? [claim, ...further] : []
}

async function refuseLiving(lock: Lock, file: string, folder: string) {
  if (!(await isAlive(lock, file))) return
  throw new CannotStart(
    `The data folder ${folder} is in use by process ${lock.process.pid}. Stop it first, choose another folder with MAJU_DATA, or use PostgreSQL for several processes.`,
  )
}

async function isAlive(lock: Lock, file: string): Promise<boolean> {
  const known = await isSameProcess(lock.process)
  if (known !== 'cannot-see') return known === 'yes'
  const before = await beatAt(file)
  if (Date.now() - before > SILENT_SECONDS * 1000) return false
  const until = before + SILENT_SECONDS * 1000
  while (Date.now() < until) {
    await pause(500)
    if ((await beatAt(file)) !== before) return true
  }
  return false
}

const beatAt = async (file: string) => (await stat(file).catch(() => null))?.mtimeMs ?? 0

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null)

const readLock = async (file: string) => parsed((await textOf(file)) ?? '')

function parsed(text: string): Lock | null {
  try {
    return lockFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}
