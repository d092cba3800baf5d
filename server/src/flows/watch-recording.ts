import { setTimeout as pause } from 'node:timers/promises'
import type { RecordingProgress } from '@maju/contracts/recording'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
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
      const seen = await look(actor, recordingId)
      // Deleted meanwhile: nobody measures it any more.
      if (!seen) return
      const { progress, over } = seen
      const now = JSON.stringify(progress)
      if (now !== told) yield progress
      if (over) return
      told = now
      await pause(MILLISECONDS_BETWEEN, undefined, { signal }).catch(() => {})
    }
  }

  /** `over`: nothing more will come of it here. */
  async function look(
    actor: Actor,
    recordingId: string,
  ): Promise<{ progress: RecordingProgress; over: boolean } | null> {
    const status = await statusOf(actor, recordingId)
    if (!status) return null
    const at = measuring.progressOf(recordingId)
    if (at) return { progress: { status, ...at }, over: false }
    const waits = status === 'receiving' || (status === 'waiting' && measures)
    return { progress: { status, stage: null, share: status === 'measured' ? 1 : 0 }, over: !waits }
  }

  async function statusOf(actor: Actor, recordingId: string) {
    const recording = await recordings.get(actor, recordingId).catch((error: unknown) => {
      if (error instanceof NotFound) return null
      throw error
    })
    return recording?.status ?? null
  }
}
export type WatchRecording = ReturnType<typeof watchRecording>
