import { randomUUID } from 'node:crypto'
import type { startRecording } from '@maju/contracts/recording'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { accountPrefix } from '../../platform/blobs/blobs.ts'
import { type Db, isOrphaned } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { PlanService } from '../plans/plan.service.ts'
import type { RecordingStore } from './recording.store.ts'
import type { RecordingRow } from './recording.table.ts'

type Needs = {
  db: Db
  store: RecordingStore
  plans: PlanService
  interviews: InterviewService
  forget: (tx: Db, prefixes: string[]) => Promise<void>
  now: () => Date
}
type Asked = z.output<typeof startRecording.body>

/** More than the longest interview with every question tried again many times. */
const MOST_OF_AN_INTERVIEW = 500

/** The row of a recording, before anything of it has come in. */
export function beginRecording({ db, store, plans, interviews, forget, now }: Needs) {
  /** The turn of the recording whose place it is to take; another one that was to take it has lost its purpose. */
  async function turnToTake(tx: Db, actor: Actor, row: RecordingRow): Promise<number | null> {
    if (row.replaces === null) return null
    const replaced = await store.find(tx, actor, row.replaces)
    if (!replaced || !isSameTry(replaced, row)) throw new NotFound('recording to take the place of')
    await forget(tx, await store.removeReplacements(tx, actor, replaced.id))
    return replaced.turn
  }

  return async (actor: Actor, interviewId: string, asked: Asked): Promise<RecordingRow> => {
    const { id, planId } = await interviews.get(actor, interviewId)
    const { questions } = await plans.bodyInUse(db, planId)
    if (!questions.some((question) => question.id === asked.questionId))
      throw new NotFound('question in this interview')
    if ((await store.countOf(db, actor, id)) >= MOST_OF_AN_INTERVIEW)
      throw new Refused('conflict', `An interview keeps at most ${MOST_OF_AN_INTERVIEW} recordings. Delete some.`)
    const row = { ...freshRow(actor, now()), interviewId: id, ...asked }
    const begun = db.transaction(async (tx) => {
      const begins = { ...row, turn: await turnToTake(tx, actor, row) }
      await store.insert(tx, begins)
      return begins
    })
    return begun.catch((error: unknown) => {
      throw isOrphaned(error) ? new NotFound('interview') : error
    })
  }
}

const isSameTry = (one: RecordingRow, other: RecordingRow) =>
  one.interviewId === other.interviewId && one.questionId === other.questionId && one.attempt === other.attempt

function freshRow({ accountId }: Actor, at: Date) {
  const id = randomUUID()
  return {
    id,
    accountId,
    blobPrefix: `${accountPrefix(accountId)}recordings/${id}/`,
    turn: null,
    status: 'receiving' as const,
    nextPart: 0,
    bytes: 0,
    seconds: null,
    fault: null,
    measures: null,
    startedAt: at,
    touchedAt: at,
  }
}
