import * as contract from '@maju/contracts/recording'
import type { RecordingProgress } from '@maju/contracts/recording'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { RecordingService } from './recording.service.ts'

/** What the routes need of the flow that measures. */
export type Measuring = {
  watch: (actor: Actor, recordingId: string, signal: AbortSignal) => Promise<AsyncIterable<RecordingProgress>>
  /** Stops measuring a recording that is being measured in this process. */
  cancel: (recordingId: string) => void
}

/** The routes of contracts/src/recording.ts. */
export function recordingRoutes(mount: Mount, recordings: RecordingService, measuring: Measuring) {
  mount.account(contract.startRecording, ({ actor, params, body }) => recordings.start(actor, params.interviewId, body))
  mount.account(contract.listRecordings, ({ actor, params }) => recordings.list(actor, params.interviewId))
  mount.account(contract.getRecording, ({ actor, params }) => recordings.get(actor, params.recordingId))
  mount.bytes(contract.putRecordingPart, ({ actor, params, body }) =>
    recordings.putPart(actor, params.recordingId, params.part, body),
  )
  mount.account(contract.finishRecording, ({ actor, params, body }) =>
    recordings.finish(actor, params.recordingId, body),
  )
  mount.account(contract.deleteRecording, async ({ actor, params }) => {
    await recordings.remove(actor, params.recordingId)
    measuring.cancel(params.recordingId)
  })
  mount.events(contract.watchRecording, ({ actor, params, signal }) =>
    measuring.watch(actor, params.recordingId, signal),
  )
  mount.account(contract.getMeasurements, ({ actor, params }) => recordings.measurements(actor, params.recordingId))
  mount.media(contract.getRecordingMedia, ({ actor, params }) => recordings.media(actor, params.recordingId))
}
