import { join } from 'node:path'
import { childOf } from '../child/child-of.ts'
import { outcomeOf } from '../child/outcome-of.ts'
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
  child.send({ given, ffmpeg } satisfies ToChild)
  return outcomeOf<MeasuredFile>(child, {
    onMessage: (message, { done, fail }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is one of our own programs and says nothing else
      const told = message as FromChild
      if ('progress' in told) onProgress(told.progress)
      else if ('measured' in told) done(told.measured)
      else fail(told.failed ? new MediaError(told.failed) : new Error('measuring failed'))
    },
    ofDeath: (code, by) => new Error(`measuring ended with ${by ?? code}`),
    signal,
  })
}
