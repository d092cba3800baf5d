import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'
import { z } from 'zod'

/** Names one life of one process: its id alone is given out again, above all in containers, where it is small. */
export const processMark = z.object({
  pid: z.int(),
  /** Where the id means something: machine, boot and process-id namespace. */
  place: z.string(),
  /** When the process began, as the system counts; null where it cannot be asked. */
  began: z.string().nullable(),
})
export type ProcessMark = z.infer<typeof processMark>

export const thisProcess = (): Promise<ProcessMark> => markOf(process.pid)

/** Whether that process still lives: `cannot-see` when it belongs to another machine or container. */
export async function isSameProcess(mark: ProcessMark): Promise<'yes' | 'no' | 'cannot-see'> {
  if (mark.place !== (await place())) return 'cannot-see'
  if (!exists(mark.pid)) return 'no'
  return (await began(mark.pid)) === mark.began ? 'yes' : 'no'
}

async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, place: await place(), began: await began(pid) }
}

async function place(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return [hostname(), boot.trim(), namespace].join(' ')
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not permitted to signal it: it exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Linux: field 22 of /proc/<pid>/stat (start time in ticks since boot). Elsewhere `ps`; on Windows nothing. */
async function began(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text) return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  const asked = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null)
  return asked?.stdout.trim() || null
}
