import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { deepenAnalysisJob } from './analysis.jobs.ts'
import type { analysisStore } from './analysis.store.ts'
import type { Deepening, DeepeningRow } from './analysis.table.ts'

type Needs = { db: Db; store: ReturnType<typeof analysisStore>; queue: Pick<Queue, 'enqueue'>; now: () => Date }

/** What a model added to analyses. What rules find is made anew whenever it is asked for, and is not kept. */
export function analysisService({ db, store, queue, now }: Needs) {
  return {
    /** Of these very texts; null where a model was not asked about them. */
    async of(actor: Actor, targetId: string, inputs: string): Promise<Pick<DeepeningRow, 'status' | 'body'> | null> {
      const row = await store.find(db, actor, targetId)
      return row?.inputs === inputs ? row : null
    },

    /** Asks a model once; while it has not answered, asking again changes nothing. */
    ask: ({ accountId }: Actor, targetId: string, inputs: string) =>
      db.transaction(async (tx) => {
        await store.ask(tx, { targetId, accountId, inputs, updatedAt: now() })
        await queue.enqueue(deepenAnalysisJob, [{ accountId, targetId, inputs }], tx)
      }),

    keep: (asked: Pick<DeepeningRow, 'targetId' | 'inputs'>, body: Deepening) => store.answer(db, asked, body, now()),

    move: store.move,
  }
}
export type AnalysisService = ReturnType<typeof analysisService>
export type { Deepening } from './analysis.table.ts'
