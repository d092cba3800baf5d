import {
  deleteRecording,
  finishRecording,
  putRecordingPart,
  RECORDING_LIMITS,
  startRecording,
} from '@maju/contracts/recording'
import { asProblem } from '../../../shared/api-problem.ts'
import type { ApiClient } from '../../../shared/call.ts'
import type { FileType } from './file-type.ts'

/** The answer that a file belongs to, and the recording whose place it takes. */
export type Place = {
  interviewId: string
  questionId: string
  attempt: number
  turn: number | null
  replaces: string | null
}

/** The file itself cannot be read any more: it was moved, changed or deleted. */
export class FileGone extends Error {
  override readonly name = 'FileGone'
}

type Needs = { call: ApiClient['call']; wait?: (seconds: number) => Promise<void> }
type Going = { signal: AbortSignal; onShare: (share: number) => void }

/** Small enough for progress that moves, large enough that the largest file fits into the parts that there may be. */
const PART_BYTES = Math.ceil(RECORDING_LIMITS.bytes / RECORDING_LIMITS.parts)
const MOST_FAILURES = 5
const later = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000))

/** What passes by itself is tried again for half a minute; what does not is told. */
function patiently(wait: (seconds: number) => Promise<void>) {
  return async function attempt<Value>(work: () => Promise<Value>, signal: AbortSignal, failures = 0): Promise<Value> {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (thrown) {
      if (signal.aborted || thrown instanceof FileGone) throw thrown
      const problem = asProblem(thrown)
      const passes = problem.retryable || problem.code === 'too-many-requests'
      if (!passes || failures >= MOST_FAILURES) throw problem
      await wait(problem.retryAfterSeconds ?? 2 ** failures)
      return attempt(work, signal, failures + 1)
    }
  }
}

/** The bytes are read before they are sent, so that a file that is gone is not taken for a network that is. */
async function partOf(file: Blob, part: number): Promise<Blob> {
  try {
    return new Blob([await file.slice(part * PART_BYTES, (part + 1) * PART_BYTES).arrayBuffer()])
  } catch (cause) {
    throw new FileGone('the file cannot be read', { cause })
  }
}

/** One file on its way to the server. When it failed, `go` goes on at the first part that has not arrived. */
export function fileOnItsWay(
  { call, wait = later }: Needs,
  place: Place,
  { file, type }: { file: Blob; type: FileType },
) {
  const attempt = patiently(wait)
  const parts = Math.ceil(file.size / PART_BYTES)
  let recordingId: string | null = null
  let arrived = 0

  async function begin(signal: AbortSignal): Promise<string> {
    const { interviewId, questionId, attempt: nth, replaces } = place
    const body = { questionId, attempt: nth, replaces, uploaded: true, ...type }
    // Not to be broken off in the middle: what was begun must be known, to be deleted.
    return (await attempt(() => call(startRecording, { params: { interviewId }, body }), signal)).id
  }

  async function send({ signal, onShare }: Going): Promise<void> {
    const id = (recordingId ??= await begin(signal))
    for (; arrived < parts; arrived += 1) {
      onShare(arrived / parts)
      const params = { recordingId: id, part: arrived }
      const put = async () => call(putRecordingPart, { params, bytes: await partOf(file, arrived), signal })
      await attempt(put, signal)
    }
    onShare(1)
    const body = { parts, seconds: null, turn: place.turn, measurements: null }
    await attempt(() => call(finishRecording, { params: { recordingId: id }, body }), signal)
  }

  return {
    /** The recording on the server, once it has been begun. */
    recordingId: () => recordingId,
    async go(going: Going): Promise<void> {
      try {
        await send(going)
      } catch (thrown) {
        // Deleted elsewhere meanwhile: whoever goes on begins anew.
        if (asProblem(thrown).code === 'not-found') [recordingId, arrived] = [null, 0]
        throw thrown
      }
    },
    /** Nothing of it stays on the server. */
    async giveUp(): Promise<void> {
      if (recordingId !== null) await call(deleteRecording, { params: { recordingId } })
    },
  }
}
export type FileOnItsWay = ReturnType<typeof fileOnItsWay>
