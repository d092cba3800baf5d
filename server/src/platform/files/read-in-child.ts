import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { readFile, type ReadFile, type UnreadableReason, unreadableReason } from '@maju/contracts/document'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import type { ReadOptions } from '@maju/documents/read/read-file'
import { z } from 'zod'
import { childOf, mayReadOnly, ranOutOfMemory } from '../child/child-of.ts'

export type ToChild = { bytes: Uint8Array; options: ReadOptions; limits: ReadingLimits }

/**
 * What the process that reads is allowed. `seconds` are those of the processor: on a busy machine an honest file waits and is no slower for it. It is
 * waited for `waitSeconds`, however busy the machine is.
 */
export type ReadingLimits = { seconds: number; waitSeconds: number; megabytes: number }

type Needs = ReadOptions & { signal: AbortSignal; limits?: Partial<ReadingLimits> }

const CHILD = join(import.meta.dirname, 'reading-child.ts')
const PERMISSIONS = [
  ...mayReadOnly('contracts', 'text', 'documents', 'server/package.json', 'server/src/platform/files'),
  '--allow-addons',
  '--allow-worker',
]

const LIMITS: ReadingLimits = { seconds: 60, waitSeconds: 240, megabytes: 480 }
/** Of the memory, what objects may take; pictures and unpacked data lie beside them. */
const HEAP_MEGABYTES = 300

/** What the child says; it read a hostile file and is believed nothing that does not fit. */
const fromChild = z.union([z.object({ read: readFile }), z.object({ unreadable: unreadableReason })])

/**
 * Reads a file in a process of its own: what a hostile file brings down is that process and not the server. It has no variable of the server's
 * environment, may write no file and start no program.
 * @throws UnreadableFile for a file that gives no text or that the process died of, the signal's reason when it ends first.
 */
export async function readInChild(bytes: Uint8Array, { signal, limits: given, ...options }: Needs): Promise<ReadFile> {
  signal.throwIfAborted()
  const limits = { ...LIMITS, ...given }
  const child = childOf(CHILD, { heapMegabytes: HEAP_MEGABYTES, permissions: PERMISSIONS })
  const outcome = outcomeOf(child, AbortSignal.timeout(limits.waitSeconds * 1000), signal)
  child.send({ bytes, options, limits } satisfies ToChild, () => {})
  return await outcome.finally(() => child.kill('SIGKILL'))
}

function outcomeOf(child: ChildProcess, timeIsUp: AbortSignal, signal: AbortSignal): Promise<ReadFile> {
  return new Promise((done, fail) => {
    child.once('message', (message) => {
      const told = fromChild.safeParse(message)
      if (!told.success) fail(new UnreadableFile('damaged', { cause: told.error }))
      else if ('read' in told.data) done(told.data.read)
      else fail(new UnreadableFile(told.data.unreadable))
    })
    child.once('exit', (code, by) => fail(new UnreadableFile(reasonOfDeath(code, by))))
    child.once('error', fail)
    timeIsUp.addEventListener('abort', () => fail(new UnreadableFile('too-slow')), { once: true })
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
}

/** Its guard ends a process that takes too long by SIGTERM, one that takes too much memory by SIGKILL, as the system does; V8 aborts it. */
function reasonOfDeath(code: number | null, by: NodeJS.Signals | null): UnreadableReason {
  if (by === 'SIGTERM') return 'too-slow'
  return ranOutOfMemory(code, by) ? 'too-large' : 'damaged'
}
