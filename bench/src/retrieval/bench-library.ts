import { randomUUID } from 'node:crypto'
import type { Embedder } from '@maju/providers/embedding/embedder'
import { composeLibrary } from '@maju/server/compose-library'
import type { Actor } from '@maju/server/platform/actor'
import type { Database } from '@maju/server/platform/database/db'
import { silentLog } from '@maju/server/platform/log'
import { makeActor } from '@maju/server/platform/make-actor'
import { memoryQueue } from '@maju/server/platform/queue/memory-queue'

/** The library of the product over one database, and somebody who reads it. */
export function benchLibrary(database: Database, embedder: Embedder | null = null) {
  const queue = memoryQueue(database)
  const chosen = { embedder, chosenBy: 'default', detail: '' }
  const { library, bindJobs } = composeLibrary({
    database,
    queue,
    embedder: chosen,
    passageIndex: { index: null, chosenBy: 'default', detail: '' },
    now: () => new Date(),
    log: silentLog(),
  })
  bindJobs()
  const actor: Actor = makeActor({ accountId: randomUUID(), role: 'candidate', guest: false, sessionId: null })
  return { library, actor, queue }
}
export type BenchLibrary = ReturnType<typeof benchLibrary>
