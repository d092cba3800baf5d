import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Language } from '@maju/contracts/basics'
import { RECORDING_LIMITS, type RecordingFault, type RecordingProgress } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import type { z } from 'zod'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { measureRecordingJob } from '../features/recordings/recording.jobs.ts'
import type { RecordingRow, RecordingService } from '../features/recordings/recording.service.ts'
import type { Db } from '../platform/database/db.ts'
import type { Listen } from '../platform/media/listen-to-file.ts'
import type { FileToMeasure, MeasuredFile, MeasureProgress } from '../platform/media/measure-file.ts'
import { MediaError } from '../platform/media/media-error.ts'
import type { Attempt } from '../platform/queue/queue.ts'

/** Measures a file; in the product in a process of its own. */
export type Measure = (
  given: FileToMeasure,
  needs: { onProgress: (progress: MeasureProgress) => void; signal: AbortSignal },
) => Promise<MeasuredFile>

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  recordings: RecordingService
  /** Null where this instance cannot decode. */
  measure: Measure | null
  /** Writes down what is said, on this machine or on one that the operator calls theirs; null where nothing does. */
  listen: Listen | null
}
/** There was a decoder when the job was made; that there is none is nothing that the recording can be blamed for. */
const faultOf = ({ fault }: MediaError): RecordingFault => (fault === 'no-decoder' ? 'broken' : fault)

type Held = RecordingRow & { details: { transcript: Transcript | null } | null }

/**
 * A recording that lies on the server becomes measurements: its parts are put together in a temporary file, measured, and kept. How far it is can be
 * asked meanwhile; a recording that is deleted meanwhile is measured for nobody and kept nowhere.
 */
export function measureRecording({ db, plans, interviews, recordings, measure, listen }: Needs) {
  const atWork = new Map<string, { progress: MeasureProgress; stop: AbortController }>()

  async function run({ recordingId }: z.output<typeof measureRecordingJob.payload>, given: Attempt) {
    const row = await recordings.forJob(recordingId)
    if (!row || !measure) return
    const stop = new AbortController()
    const signal = AbortSignal.any([given.signal, stop.signal])
    const onProgress = (progress: MeasureProgress) => void atWork.set(recordingId, { progress, stop })
    onProgress({ stage: 'sound', share: 0 })
    const folder = await mkdtemp(join(tmpdir(), 'maju-recording-'))
    try {
      const file = join(folder, 'recording')
      await pipeline(recordings.bytesOf(row), createWriteStream(file, { mode: 0o600 }), { signal })
      const language = await languageOf(row)
      const transcript = await wordsOf(row, { file, language, signal })
      const asked = { file, language, transcript, longestSeconds: RECORDING_LIMITS.seconds }
      const { seconds, measurements } = await measure(asked, { onProgress, signal })
      await recordings.keepMeasured(recordingId, seconds, measurements)
    } catch (error) {
      if (stop.signal.aborted) return
      // What is wrong with the file will be wrong again; anything else may not.
      const hopeless = error instanceof MediaError
      if (hopeless || given.lastTry) await keepWhatThereIs(row, hopeless ? faultOf(error) : 'broken')
      if (!hopeless) throw error
    } finally {
      atWork.delete(recordingId)
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** A recording that the browser measured in part stays so; one that nobody could measure has failed. */
  const keepWhatThereIs = async ({ id, status }: RecordingRow, fault: RecordingFault) => {
    if (status === 'waiting') await recordings.markFailed(id, fault)
  }

  async function languageOf({ interviewId }: RecordingRow): Promise<Language> {
    const interview = await interviews.forJob(interviewId)
    return interview ? (await plans.bodyInUse(db, interview.planId)).language : 'ko'
  }

  /** What was heard on this machine, with its times; else the transcript that came with the recording; else the words of its turn. */
  async function wordsOf(
    row: Held,
    { file, language, signal }: { file: string; language: Language; signal: AbortSignal },
  ) {
    const known = row.details?.transcript ?? null
    if (known?.words) return known
    // A recogniser that fails takes no measure with it.
    const heard = await listen?.(file, language, signal).catch(() => null)
    return heard ?? known ?? wordsOfTurn(row, language)
  }

  /** A text that was typed before the recording was begun is not known to be what is heard in it. */
  async function wordsOfTurn(row: Held, language: Language): Promise<Transcript | null> {
    const said = row.turn === null ? null : await recordings.turnOf(row, row.turn)
    if (!said || said.text === '') return null
    if (said.inputMode === 'typed' && Date.parse(said.at) < row.startedAt.getTime()) return null
    return { language, text: said.text, words: null, verbatim: false, writtenBy: 'person' }
  }

  return {
    run,
    /** How far it is in this process; null when it is not at work here. */
    progressOf: (recordingId: string): Pick<RecordingProgress, 'stage' | 'share'> | null =>
      atWork.get(recordingId)?.progress ?? null,
    /** For a recording that has been deleted. */
    cancel: (recordingId: string) => atWork.get(recordingId)?.stop.abort(),
  }
}
export type MeasureRecording = ReturnType<typeof measureRecording>
