import { join } from 'node:path'
import { posting } from '@maju/contracts/posting'
import { z } from 'zod'
import { childOf, mayReadOnly, ranOutOfMemory } from '../../platform/child/child-of.ts'
import { outcomeOf } from '../../platform/child/outcome-of.ts'
import { Refused } from '../../platform/errors.ts'
import type { Reading, ToRead } from './reading.ts'

const CHILD = join(import.meta.dirname, 'reading-child.ts')
const PERMISSIONS = mayReadOnly('contracts', 'text', 'documents', 'server/package.json', 'server/src/features/postings')
const MOST_SECONDS = 10
const MEGABYTES = 256

/** What the child says; it read a hostile page and is believed nothing that does not fit. */
const fromChild = z.object({ posting, text: z.string(), cut: z.boolean(), hidden: z.int().nonnegative() })

/**
 * Reads a posting in a process of its own, with its own memory: a page that was written to bring down whoever reads it brings down that process. A
 * thread would not do: one that runs out of memory takes the whole server with it.
 * @throws Refused when it takes too long or too much memory, the signal's reason when it ends first.
 */
export async function readApart(given: ToRead, signal: AbortSignal): Promise<Reading> {
  signal.throwIfAborted()
  const child = childOf(CHILD, { heapMegabytes: MEGABYTES, permissions: PERMISSIONS })
  child.send(given, () => {})
  return await outcomeOf<Reading>(child, {
    onMessage(message, { done, fail }) {
      const told = fromChild.safeParse(message)
      if (told.success) done(told.data)
      else fail(tooMuch())
    },
    ofDeath: (code, by) => (ranOutOfMemory(code, by) ? tooMuch() : new Error(`reading ended with ${by ?? code}`)),
    patience: { seconds: MOST_SECONDS, over: tooMuch },
    signal,
  })
}

const tooMuch = () =>
  new Refused('too-large', 'This posting is too large to read. Paste the part that matters as text.')
