import { z } from 'zod'
import { runnerInThread } from '../nets/runner-in-thread.ts'
import type { FromChild, ToChild } from './measure-in-child.ts'
import { measureFile } from './measure-file.ts'
import { MediaError } from './media-error.ts'

/** Measures one file in a process of its own, and tells its parent how far it is and what it found. */
const order = z.custom<ToChild>((value) => typeof value === 'object' && value !== null && 'ffmpeg' in value)
const tell = (message: FromChild) => process.send?.(message)

process.once('message', (message) => {
  const { given, ffmpeg } = order.parse(message)
  const runner = runnerInThread()
  // It waits for its parent to end it: ending by itself could cut off what it says.
  measureFile(given, {
    ffmpeg,
    runner,
    onProgress: (progress) => tell({ progress }),
    signal: new AbortController().signal,
  }).then(
    (measured) => tell({ measured }),
    (error: unknown) => tell({ failed: error instanceof MediaError ? error.fault : null }),
  )
})
