import { setTimeout as pause } from 'node:timers/promises'
import type { RecordingProgress } from '@maju/contracts/recording'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { MeasureRecording } from './measure-recording.ts'

const MILLISECONDS_BETWEEN = 500
type Needs = { recordings: RecordingService; measuring: MeasureRecording; measures: boolean }

/** Tells how far the measuring of a recording is, whenever that changes, until it ends or the listener leaves. */
export function watchRecording({ recordings, measuring, measures }: Needs) {
  return async (actor: Actor, recordingId: string, signal: AbortSignal) => {
    // Another person's recording is refused before the stream begins.
    await recordings.get(actor, recordingId)
    return events(actor, recordingId, signal)
  }

  async function* events(actor: Actor, recordingId: string, signal: AbortSignal): AsyncGenerator<RecordingProgress> {
    let told = ''
    while (!signal.aborted) {
      const { status } = await recordings.get(actor, recordingId)
      const at = measuring.progressOf(recordingId)
      const now = { status, stage: at?.stage ?? null, share: at?.share ?? (status === 'measured' ? 1 : 0) }
      if (JSON.stringify(now) !== told) yield now
      told = JSON.stringify(now)
      const over = at === null && (status === 'measured' || status === 'failed' || (status === 'waiting' && !measures))
      if (over) return
      await pause(MILLISECONDS_BETWEEN, undefined, { signal }).catch(() => {})
    }
  }
}
export type WatchRecording = ReturnType<typeof watchRecording>
