import { getTranscriber, transcribeAnswer } from '@maju/contracts/transcribing'
import type { Mount } from '../../platform/http/mount.ts'
import type { TranscriptService } from './transcript.service.ts'

export function transcriptRoutes(mount: Mount, transcripts: TranscriptService) {
  mount.public(getTranscriber, async () => ({ transcriber: transcripts.transcriber }))
  mount.bytes(transcribeAnswer, ({ actor, params, body, signal }) =>
    transcripts.transcribe(actor, params.interviewId, body, signal),
  )
}
