import type { RecordingProgress } from '@maju/contracts/recording'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { Actor } from '../platform/actor.ts'
import { follow, type Look } from '../platform/follow.ts'
import type { MeasureRecording } from './measure-recording.ts'

type Needs = { recordings: RecordingService; measuring: MeasureRecording; measures: boolean }

/** Tells how far the measuring of a recording is, whenever that changes, until nothing more will come of it here. */
export function watchRecording({ recordings, measuring, measures }: Needs) {
  async function look(actor: Actor, recordingId: string): Promise<Look<RecordingProgress>> {
    const { status } = await recordings.get(actor, recordingId)
    const at = measuring.progressOf(recordingId)
    if (at) return { seen: { status, ...at }, over: false }
    const waits = status === 'receiving' || (status === 'waiting' && measures)
    return { seen: { status, stage: null, share: status === 'measured' ? 1 : 0 }, over: !waits }
  }

  return (actor: Actor, recordingId: string, signal: AbortSignal) => follow(() => look(actor, recordingId), signal)
}
