import type { Turn } from '@maju/contracts/interview'
import type { Score } from '@maju/contracts/report'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { scoreAttemptJob } from './score.jobs.ts'
import type { AttemptKey, AttemptSeen, ScoreStore } from './score.store.ts'
import type { AttemptRow, CorrectionRow } from './score.table.ts'

type Needs = { db: Db; store: ScoreStore; queue: Pick<Queue, 'enqueue'>; now: () => Date }

/** The interview that an attempt belongs to; its row, as the caller found it. */
type Held = { id: string; accountId: string }

const unjudged = { status: 'waiting', score: null, corrections: [] as CorrectionRow[], revision: 0 } as const

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
      const fresh = { ...unjudged, turns: null, at: now() }
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
        ...unjudged,
        turns,
        at: now(),
      }
      await store.insert(tx, [row])
      await queue.enqueue(scoreAttemptJob, [{ accountId, interviewId, questionId, attempt: row.attempt }], tx)
      return row
    },

    /** An attempt, its row locked. @throws NotFound. */
    async lock(tx: Db, key: AttemptKey): Promise<AttemptRow> {
      const row = await store.findForUpdate(tx, key)
      if (!row) throw new NotFound('attempt at this question')
      return row
    },

    /** What was said was something else: a locked attempt is judged again by its corrections. */
    async correct(tx: Db, accountId: string, row: AttemptRow, corrections: CorrectionRow[]): Promise<AttemptRow> {
      const { interviewId, questionId, attempt } = row
      const corrected: AttemptRow = { ...row, ...unjudged, corrections, revision: row.revision + 1 }
      await store.correct(tx, corrected)
      await queue.enqueue(scoreAttemptJob, [{ accountId, interviewId, questionId, attempt }], tx)
      return corrected
    },

    find: (key: AttemptKey) => store.find(db, key),
    keep: (seen: AttemptSeen, score: Score) => store.keepScore(db, seen, score),
    markFailed: (seen: AttemptSeen) => store.markFailed(db, seen),
    ofInterview: (interviewId: string) => store.ofInterview(db, interviewId),
    ofInterviews: (interviewIds: readonly string[]) => store.ofInterviews(db, interviewIds),
    tally: (interviewId: string) => store.tally(db, interviewId),
  }
}
export type ScoreService = ReturnType<typeof scoreService>

/** Turns as they are judged: those that were corrected with their corrections. */
export function correctedTurns(turns: readonly Turn[], corrections: readonly CorrectionRow[]): Turn[] {
  const bySeq = new Map(corrections.map(({ at: _at, ...correction }) => [correction.seq, correction]))
  return turns.map((turn) => (turn.from === 'candidate' ? { ...turn, ...bySeq.get(turn.seq) } : turn))
}
export type { AttemptRow, CorrectionRow } from './score.table.ts'
