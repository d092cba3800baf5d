import type { MeasuredVoice, measureVoice, VoiceRecording } from '@maju/analysis/voice/measure-voice'
import { ANALYSIS_RATE_HERTZ, downsampler } from '@maju/analysis/voice/resample'
import { joined, type Sound } from '@maju/analysis/voice/sound'

/** What is known of an answer beside its sound. */
export type Spoken = Omit<VoiceRecording, keyof Sound>

/** Messages to the worker that measures, and its one reply. */
export type MeasuringTask =
  | { kind: 'begin'; sampleRateHertz: number }
  | { kind: 'samples'; samples: Float32Array }
  /** Gives what was collected from this second on. */
  | { kind: 'read'; fromSecond: number }
  | { kind: 'measure'; spoken: Spoken }
export type MeasuringReply = { voice: MeasuredVoice | null } | { sound: Sound }

/**
 * Collects the sound of one answer and measures it when asked; null where nothing was collected. Bringing sound down to the rate of the analysis as it
 * comes in leaves little to do once the answer is sent.
 */
export function measuring(measure: typeof measureVoice): (task: MeasuringTask) => MeasuringReply | null {
  let sampleRateHertz = ANALYSIS_RATE_HERTZ
  let lower = downsampler(sampleRateHertz)
  const pieces: Float32Array[] = []
  return (task) => {
    if (task.kind === 'begin') {
      lower = downsampler(task.sampleRateHertz)
      sampleRateHertz = Math.min(task.sampleRateHertz, ANALYSIS_RATE_HERTZ)
    }
    if (task.kind === 'samples') pieces.push(lower.take(task.samples))
    if (task.kind === 'read') {
      const samples = joined(pieces).slice(Math.round(task.fromSecond * sampleRateHertz))
      return { sound: { samples, sampleRateHertz } }
    }
    if (task.kind !== 'measure') return null
    const samples = joined([...pieces, lower.end()])
    return { voice: samples.length === 0 ? null : measure({ ...task.spoken, samples, sampleRateHertz }) }
  }
}
