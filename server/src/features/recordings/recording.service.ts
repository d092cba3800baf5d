import type { CandidateTurn } from '@maju/contracts/interview'
import type { Measurements, Recording, RecordingFault, startRecording } from '@maju/contracts/recording'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { RangedFile } from '../../platform/http/send-file.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { PlanService } from '../plans/plan.service.ts'
import type { ScoreService } from '../scores/score.service.ts'
import { beginRecording } from './begin-recording.ts'
import { type Finish, finished, joined, leavesToMeasure, split } from './finish-recording.ts'
import type { PartStore } from './part.store.ts'
import { recordingFile } from './recording-file.ts'
import { forgetRecordingsJob, measureRecordingJob } from './recording.jobs.ts'
import type { RecordingStore } from './recording.store.ts'
import type { RecordingRow } from './recording.table.ts'
import { sweepRecordings } from './sweep-recordings.ts'
import { takePart } from './take-part.ts'

type Needs = {
  db: Db
  store: RecordingStore
  parts: PartStore
  blobs: Blobs
  queue: Pick<Queue, 'enqueue'>
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  /** Whether this instance can measure files. */
  measures: boolean
  now: () => Date
}

/** Recorded answers: parts as they come in, what was measured in them, and how they go. */
export function recordingService({ db, store, parts, blobs, queue, plans, interviews, scores, measures, now }: Needs) {
  async function find(actor: Actor, recordingId: string): Promise<RecordingRow> {
    const row = await store.find(db, actor, recordingId)
    if (!row) throw new NotFound('recording')
    return row
  }

  /** Rows are gone; their bytes follow in a job of the same transaction. */
  async function forget(tx: Db, prefixes: string[]) {
    if (prefixes.length > 0) await queue.enqueue(forgetRecordingsJob, [{ prefixes }], tx)
  }

  /** What the candidate said as this turn in the try that the recording belongs to; null where there is no such turn. */
  async function turnOf(
    { interviewId, questionId, attempt }: RecordingRow,
    seq: number,
  ): Promise<CandidateTurn | null> {
    const turns =
      attempt === 0
        ? await interviews.turnsOfQuestion(interviewId, questionId)
        : ((await scores.find({ interviewId, questionId, attempt }))?.turns ?? [])
    const said = turns.find((turn) => turn.seq === seq)
    return said?.from === 'candidate' ? said : null
  }

  /** Once a recording is measured, the one whose place it takes goes in the same transaction. */
  const takePlace = async (tx: Db, row: RecordingRow) => forget(tx, await store.removeReplaced(tx, row))

  const begin = beginRecording({ db, store, plans, interviews, forget, now })
  const put = takePart({ db, store, parts, blobs, now })

  return {
    start: async (actor: Actor, interviewId: string, asked: z.output<typeof startRecording.body>): Promise<Recording> =>
      presentRecording(await begin(actor, interviewId, asked)),

    async list(actor: Actor, interviewId: string): Promise<Recording[]> {
      const { id } = await interviews.get(actor, interviewId)
      return (await store.ofInterview(db, actor, id)).map(presentRecording)
    },

    get: async (actor: Actor, recordingId: string) => presentRecording(await find(actor, recordingId)),

    putPart: async (actor: Actor, recordingId: string, part: number, bytes: Uint8Array): Promise<Recording> =>
      presentRecording(await put(actor, recordingId, part, bytes)),

    async finish(actor: Actor, recordingId: string, finish: Finish): Promise<Recording> {
      const found = await find(actor, recordingId)
      if (finish.turn !== null && !(await turnOf(found, finish.turn))) throw new NotFound('answer to this question')
      return db.transaction(async (tx) => {
        const row = await store.findForUpdate(tx, actor, recordingId)
        if (!row) throw new NotFound('recording')
        const change = { ...finished(row, await parts.countOf(tx, row.id), finish), touchedAt: now() }
        await store.update(tx, row.id, change)
        if (change.status === 'measured') await takePlace(tx, row)
        if (measures && leavesToMeasure(row, change))
          await queue.enqueue(measureRecordingJob, [{ accountId: row.accountId, recordingId }], tx)
        return presentRecording({ ...row, ...change })
      })
    },

    remove: (actor: Actor, recordingId: string) =>
      db.transaction(async (tx) => {
        const prefixes = await store.remove(tx, actor, recordingId)
        if (prefixes.length === 0) throw new NotFound('recording')
        await forget(tx, prefixes)
      }),

    async measurements(actor: Actor, recordingId: string): Promise<Measurements> {
      const found = joined(await find(actor, recordingId), await store.details(db, actor, recordingId))
      if (!found) throw new NotFound('measurement of this recording')
      return found
    },

    /** As far as it has arrived without a gap. @throws NotFound where nothing has. */
    async media(actor: Actor, recordingId: string): Promise<RangedFile> {
      const row = await find(actor, recordingId)
      if (row.nextPart === 0) throw new NotFound('recording on this server')
      return recordingFile(row, await parts.inOrder(db, row.id, row.nextPart), blobs)
    },

    /** For the measuring job: the recording as it is; null when it is gone. */
    forJob: (recordingId: string) => store.findForJob(db, recordingId),

    /** The bytes of a recording, one part at a time, in order. */
    async *bytesOf(row: RecordingRow): AsyncGenerator<Uint8Array> {
      const file = recordingFile(row, await parts.inOrder(db, row.id, row.nextPart), blobs)
      yield* file.read(0, file.size)
    },

    turnOf,

    /**
     * What the server measured takes the place of what was there, and the recording that of the one it replaces, in one transaction. What it is, sound
     * alone or a film, is what was found in it.
     */
    keepMeasured: (recordingId: string, seconds: number, found: Measurements) =>
      db.transaction(async (tx) => {
        const row = await store.findForJobForUpdate(tx, recordingId)
        if (!row) return
        const kind = found.screen ? 'video' : 'audio'
        await store.update(tx, recordingId, { status: 'measured', kind, seconds, ...split(found), touchedAt: now() })
        await takePlace(tx, row)
      }),

    markFailed: (recordingId: string, fault: RecordingFault) =>
      store.update(db, recordingId, { status: 'failed', fault, touchedAt: now() }),

    /** The recordings of an interview with their measures, the oldest first. */
    ofInterview: (actor: Actor, interviewId: string) => store.ofInterview(db, actor, interviewId),

    /** The same of several interviews at once. */
    ofInterviews: (actor: Actor, interviewIds: readonly string[]) => store.ofInterviews(db, actor, interviewIds),

    /** Rows with what was measured in them, as they go into an export. */
    async exported(actor: Actor, interviewId: string) {
      const rows = await store.ofInterview(db, actor, interviewId)
      const all: { recording: Recording; measurements: Measurements | null }[] = []
      for (const row of rows)
        all.push({
          recording: presentRecording(row),
          measurements: joined(row, await store.details(db, actor, row.id)),
        })
      return all
    },

    /** Before interviews are removed: their recordings go, with the bytes that no row can take along. */
    forgetOfInterviews: async (tx: Db, actor: Actor, interviewIds: readonly string[]) =>
      forget(tx, await store.removeOfInterviews(tx, actor, interviewIds)),

    /** Before an account is removed: a guest's recordings that moved to it lie elsewhere than the rest. */
    forgetOfAccount: async (tx: Db, accountId: string) => forget(tx, await store.removeOfAccount(tx, accountId)),

    /** What the job of `forget` does. */
    removeBytes: async (prefixes: readonly string[]) => {
      for (const prefix of prefixes) await blobs.removeAll(prefix)
    },

    move: store.move,
    sweep: sweepRecordings({ db, store, parts, blobs, forget, now }),
  }
}
export type RecordingService = ReturnType<typeof recordingService>
export type { RecordingRow } from './recording.table.ts'

/** A row as the contract shows it. */
function presentRecording(row: RecordingRow): Recording {
  const { accountId: _account, blobPrefix: _place, measures: _measures, touchedAt: _touched, ...shown } = row
  return { ...shown, startedAt: row.startedAt.toISOString() }
}
