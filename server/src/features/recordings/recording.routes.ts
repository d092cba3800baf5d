import * as contract from '@maju/contracts/recording'
import type { Mount } from '../../platform/http/mount.ts'
import type { RecordingService } from './recording.service.ts'

/** The routes of contracts/src/recording.ts. */
export function recordingRoutes(mount: Mount, recordings: RecordingService) {
  mount.account(contract.startRecording, ({ actor, params, body }) => recordings.start(actor, params.interviewId, body))
  mount.account(contract.listRecordings, ({ actor, params }) => recordings.list(actor, params.interviewId))
  mount.account(contract.getRecording, ({ actor, params }) => recordings.get(actor, params.recordingId))
  mount.bytes(contract.putRecordingPart, ({ actor, params, body }) =>
    recordings.putPart(actor, params.recordingId, params.part, body),
  )
  mount.account(contract.finishRecording, ({ actor, params, body }) =>
    recordings.finish(actor, params.recordingId, body),
  )
  mount.account(contract.deleteRecording, ({ actor, params }) => recordings.remove(actor, params.recordingId))
  mount.account(contract.getMeasurements, ({ actor, params }) => recordings.measurements(actor, params.recordingId))
  mount.media(contract.getRecordingMedia, ({ actor, params }) => recordings.media(actor, params.recordingId))
}
