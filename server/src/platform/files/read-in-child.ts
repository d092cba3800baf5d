import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { readFile, type ReadFile, type UnreadableReason, unreadableReason } from '@maju/contracts/document'
import type { RecognisedSheet } from '@maju/contracts/recognition'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import { READ_LIMITS } from '@maju/documents/read/draft/limits'
import type { ReadOptions } from '@maju/documents/read/read-file'
import { z } from 'zod'
import type { PictureService } from './picture-service.ts'
import { childOf, mayReadOnly, ranOutOfMemory } from '../child/child-of.ts'
import { outcomeOf } from '../child/outcome-of.ts'

/** Reads a file that a person gave, in a process of its own. `agreed`: name of the service that they let see pictures in it. */
export type ReadFileApart = (bytes: Uint8Array, signal: AbortSignal, agreed?: string | null) => Promise<ReadFile>

/** `service`: name of what pictures are sent back for, to be shown to it; null: there is none. */
export type ToChild = {
  bytes: Uint8Array
  options: Omit<ReadOptions, 'asks'>
  limits: ReadingLimits
  service: string | null
}

/** What stands on a picture that it sent back; null: it sees for itself. */
export type FromParent = { sheet: RecognisedSheet | null }

/**
 * What the process that reads is allowed. `seconds` are those of the processor: on a busy machine an honest file waits and is no slower for it. It is
 * waited for `waitSeconds`, however busy the machine is.
 */
export type ReadingLimits = { seconds: number; waitSeconds: number; megabytes: number }

type Needs = Omit<ReadOptions, 'asks'> & {
  signal: AbortSignal
  limits?: Partial<ReadingLimits>
  /** Is shown pictures, where the person agreed to that. */
  service?: PictureService | null
}

const CHILD = join(import.meta.dirname, 'reading-child.ts')
const PERMISSIONS = [
  ...mayReadOnly('contracts', 'text', 'documents', 'server/package.json', 'server/src/platform/files'),
  '--allow-addons',
  '--allow-worker',
]

const LIMITS: ReadingLimits = { seconds: 60, waitSeconds: 240, megabytes: 480 }
/** Of the memory, what objects may take; pictures and unpacked data lie beside them. */
const HEAP_MEGABYTES = 300

/** A page as a JPEG has half of it. */
const LARGEST_PICTURE_BYTES = 4_000_000
/** What the child says; it read a hostile file and is believed nothing that does not fit. */
const fromChild = z.union([
  z.object({ read: readFile }),
  z.object({ unreadable: unreadableReason }),
  z.object({ picture: z.instanceof(Uint8Array<ArrayBuffer>).refine(({ length }) => length <= LARGEST_PICTURE_BYTES) }),
])

/**
 * Reads a file in a process of its own: what a hostile file brings down is that process and not the server. It has no variable of the server's
 * environment, may write no file and start no program.
 * @throws UnreadableFile for a file that gives no text or that the process died of, the signal's reason when it ends first.
 */
export async function readInChild(bytes: Uint8Array, needs: Needs): Promise<ReadFile> {
  const { signal, limits: given, service = null, ...options } = needs
  signal.throwIfAborted()
  const limits = { ...LIMITS, ...given }
  const child = childOf(CHILD, { heapMegabytes: HEAP_MEGABYTES, permissions: PERMISSIONS })
  child.send({ bytes, options, limits, service: service?.by ?? null } satisfies ToChild, () => {})
  return await outcomeOf<ReadFile>(child, {
    onMessage: hearing(child, service, signal),
    ofDeath: (code, by) => new UnreadableFile(reasonOfDeath(code, by)),
    patience: { seconds: limits.waitSeconds, over: () => new UnreadableFile('too-slow') },
    signal,
  })
}

type Settle = { done: (read: ReadFile) => void; fail: (reason: unknown) => void }

/** Takes what the child says for an outcome, or shows what it sends to the service and answers it. */
function hearing(child: ChildProcess, service: PictureService | null, signal: AbortSignal) {
  let shown = 0
  const show = async (picture: Uint8Array<ArrayBuffer>) => {
    shown += 1
    const mayBe = service && shown <= READ_LIMITS.recognisedPages
    const sheet = mayBe ? await service.ask(picture, signal) : null
    child.send({ sheet } satisfies FromParent, () => {})
  }
  return (message: unknown, { done, fail }: Settle) => {
    const told = fromChild.safeParse(message)
    if (!told.success) fail(new UnreadableFile('damaged', { cause: told.error }))
    else if ('read' in told.data) done(told.data.read)
    else if ('picture' in told.data) show(told.data.picture).catch(fail)
    else fail(new UnreadableFile(told.data.unreadable))
  }
}

/** Its guard ends a process that takes too long by SIGTERM, one that takes too much memory by SIGKILL, as the system does; V8 aborts it. */
function reasonOfDeath(code: number | null, by: NodeJS.Signals | null): UnreadableReason {
  if (by === 'SIGTERM') return 'too-slow'
  return ranOutOfMemory(code, by) ? 'too-large' : 'damaged'
}
