import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
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
    while (!(await linked(beside, file))) await removeIfDead(file, folder)
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

async function removeIfDead(file: string, folder: string) {
  const lock = await readLock(file)
  if (lock && (await isAlive(lock, file))) {
    throw new CannotStart(
      `The data folder ${folder} is in use by process ${lock.process.pid}. Stop it first, choose another folder with MAJU_DATA, or use PostgreSQL for several processes.`,
    )
  }
  // Renamed first, then compared: of two that saw the same dead lock, one must not remove the other's new one.
  const aside = `${file}.${randomUUID()}`
  if (
    !(await rename(file, aside).then(
      () => true,
      () => false,
    ))
  )
    return
  const taken = await readLock(aside)
  if (taken && taken.token !== lock?.token) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
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

async function readLock(file: string): Promise<Lock | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return lockFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}
