import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { recognisedSheet } from '@maju/contracts/recognition'
import type { AsksOutside } from '@maju/documents/read/draft/limits'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import { readFile } from '@maju/documents/read/read-file'
import { z } from 'zod'
import type { FromParent, ToChild } from './read-in-child.ts'

/** Reads one file in a process of its own, and tells its parent what it found. */
const order = z.custom<ToChild>((value) => typeof value === 'object' && value !== null && 'limits' in value)

const fromParent: z.ZodType<FromParent> = z.object({ sheet: recognisedSheet.nullable() })

/** The parent shows pictures to a service: this process reaches nobody else. They are sent one after the other. */
const asking = (service: string): AsksOutside => ({
  by: service,
  ask: (picture) =>
    new Promise((done) => {
      process.once('message', (message) => done(fromParent.parse(message).sheet))
      process.send?.({ picture })
    }),
})

process.once('message', (message) => {
  const { bytes, options, limits, service } = order.parse(message)
  const guard = new Worker(join(import.meta.dirname, 'limits-guard.ts'), { workerData: limits })
  guard.unref()
  // It waits for its parent to end it: ending by itself could cut off what it says.
  readFile(bytes, service === null ? options : { ...options, asks: asking(service) }).then(
    (read) => process.send?.({ read }),
    (error: unknown) => process.send?.({ unreadable: error instanceof UnreadableFile ? error.reason : 'damaged' }),
  )
})
