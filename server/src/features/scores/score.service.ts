import type { Turn } from '@maju/contracts/interview'
import type { Score } from '@maju/contracts/report'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { scoreAttemptJob } from './score.jobs.ts'
import type { AttemptKey, ScoreStore } from './score.store.ts'
import type { AttemptRow } from './score.table.ts'

type Needs = { db: Db; store: ScoreStore; queue: Pick<Queue, 'enqueue'>; now: () => Date }

/** The interview that an attempt belongs to; its row, as the caller found it. */
type Held = { id: string; accountId: string }

/** What was tried and how it was judged. Callers have found the interview with its actor before they come here. */
export function scoreService({ db, store, queue, now }: Needs) {
  return {
    /** Questions that have closed are scored: their rows and jobs come into being with the turns that closed them. */
    async request(tx: Db, closed: readonly { interview: Held; questionIds: readonly string[] }[]) {
      const asked = closed.flatMap(({ interview, questionIds }) =>
        questionIds.map((questionId) => {
          return { accountId: interview.accountId, interviewId: interview.id, questionId, attempt: 0 }
        }),
      )
      if (asked.length === 0) return
      const fresh = { turns: null, status: 'waiting', score: null, at: now() } as const
      await store.insert(
        tx,
        asked.map(({ accountId: _owner, ...key }) => ({ ...key, ...fresh })),
      )
      await queue.enqueue(scoreAttemptJob, asked, tx)
    },

    /** A retry is kept beside the earlier tries and its scoring asked for. */
    async addRetry(
      tx: Db,
      { id: interviewId, accountId }: Held,
      questionId: string,
      turns: Turn[],
    ): Promise<AttemptRow> {
      const last = await store.lastAttempt(tx, interviewId, questionId)
      if (last === null) throw new NotFound('question in this interview')
      const row: AttemptRow = {
        interviewId,
        questionId,
        attempt: last + 1,
        turns,
        status: 'waiting',
        score: null,
        at: now(),
      }
      await store.insert(tx, [row])
      await queue.enqueue(scoreAttemptJob, [{ accountId, interviewId, questionId, attempt: row.attempt }], tx)
      return row
    },

    find: (key: AttemptKey) => store.find(db, key),
    keep: (key: AttemptKey, score: Score) => store.keepScore(db, key, score),
    markFailed: (key: AttemptKey) => store.markFailed(db, key),
    ofInterview: (interviewId: string) => store.ofInterview(db, interviewId),
    ofInterviews: (interviewIds: readonly string[]) => store.ofInterviews(db, interviewIds),
    tally: (interviewId: string) => store.tally(db, interviewId),
  }
}
export type ScoreService = ReturnType<typeof scoreService>
