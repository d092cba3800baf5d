import type { Language } from '@maju/contracts/basics'
import type { VoiceMeasures, VoiceTimeline } from '@maju/contracts/measurement'
import type { Transcript } from '@maju/contracts/transcript'
import { downsampler } from './resample.ts'

/** What is known of an answer beside its sound. */
export type Spoken = { transcript: Transcript | null; language: Language; questionEndSecond: number | null }
export type MeasuredVoice = { measures: VoiceMeasures; timeline: VoiceTimeline }
export type MeasureVoice = (given: Spoken & { samples: Float32Array; sampleRateHertz: number }) => MeasuredVoice

/** Messages to the worker that measures, and its one reply. */
export type MeasuringTask =
  | { kind: 'begin'; sampleRateHertz: number }
  | { kind: 'samples'; samples: Float32Array }
  | { kind: 'measure'; spoken: Spoken }
export type MeasuringReply = { voice: MeasuredVoice | null }

/** Voices are measured at this rate. Bringing sound down as it comes in leaves little to do once the answer is sent. */
const measuredHertz = 16_000

function joined(pieces: readonly Float32Array[]): Float32Array {
  const samples = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return samples
}

/** Collects the sound of one answer and measures it when asked; null where nothing was collected. */
export function measuring(measureVoice: MeasureVoice): (task: MeasuringTask) => MeasuringReply | null {
  let sampleRateHertz = measuredHertz
  let lower = downsampler(measuredHertz, measuredHertz)
  const pieces: Float32Array[] = []
  return (task) => {
    if (task.kind === 'begin') {
      lower = downsampler(task.sampleRateHertz, measuredHertz)
      sampleRateHertz = Math.min(task.sampleRateHertz, measuredHertz)
    }
    if (task.kind === 'samples') pieces.push(lower(task.samples))
    if (task.kind !== 'measure') return null
    const samples = joined(pieces)
    return { voice: samples.length === 0 ? null : measureVoice({ ...task.spoken, samples, sampleRateHertz }) }
  }
}
