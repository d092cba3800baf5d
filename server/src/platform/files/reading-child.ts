import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import { readFile } from '@maju/documents/read/read-file'
import { z } from 'zod'
import type { ToChild } from './read-in-child.ts'

/** Reads one file in a process of its own, and tells its parent what it found. */
const order = z.custom<ToChild>((value) => typeof value === 'object' && value !== null && 'limits' in value)

process.once('message', (message) => {
  const { bytes, options, limits } = order.parse(message)
  const guard = new Worker(join(import.meta.dirname, 'limits-guard.ts'), { workerData: limits })
  guard.unref()
  // It waits for its parent to end it: ending by itself could cut off what it says.
  readFile(bytes, options).then(
    (read) => process.send?.({ read }),
    (error: unknown) => process.send?.({ unreadable: error instanceof UnreadableFile ? error.reason : 'damaged' }),
  )
})
