import { join } from 'node:path'
import { childOf } from '../child/child-of.ts'
import type { FileToMeasure, MeasuredFile, MeasureProgress } from './measure-file.ts'
import { MediaError, type MediaFault } from './media-error.ts'

export type ToChild = { given: FileToMeasure; ffmpeg: string }
export type FromChild =
  | { progress: MeasureProgress }
  | { measured: MeasuredFile }
  /** Null: for no reason that a file can give. */
  | { failed: MediaFault | null }

type Needs = { ffmpeg: string; onProgress: (progress: MeasureProgress) => void; signal: AbortSignal }

const CHILD = join(import.meta.dirname, 'measuring-child.ts')
const MEGABYTES = 1024

/**
 * Measures a file in a process of its own, with its own memory: what a hostile file brings down is that process and not the server.
 * @throws MediaError for what is wrong with the file, the signal's reason when it ends first, Error when the process dies.
 */
export function measureInChild(given: FileToMeasure, { ffmpeg, onProgress, signal }: Needs): Promise<MeasuredFile> {
  const child = childOf(CHILD, { heapMegabytes: MEGABYTES })
  const outcome = new Promise<MeasuredFile>((done, fail) => {
    child.on('message', (message: FromChild) => {
      if ('progress' in message) onProgress(message.progress)
      else if ('measured' in message) done(message.measured)
      else fail(message.failed ? new MediaError(message.failed) : new Error('measuring failed'))
    })
    child.once('exit', (code, by) => fail(new Error(`measuring ended with ${by ?? code}`)))
    child.once('error', fail)
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
  child.send({ given, ffmpeg } satisfies ToChild)
  return outcome.finally(() => child.kill('SIGKILL'))
}
