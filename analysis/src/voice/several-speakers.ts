import type { Stretch } from '@maju/contracts/measurement'
import { median, quantile, sum } from '../statistics.ts'
import { totalLevels, type BandLevels } from './band-levels.ts'
import { frameAt } from './frames.ts'
import type { PitchTrack } from './track-pitch.ts'

/** Two voices at once leave no gaps: what is voiced, and how deep the level sinks between syllables. One voice stays below .78 and above 14 dB. */
const OVERLAP_VOICED_SHARE = 0.79
const OVERLAP_DEPTH_DECIBELS = { least: 4, most: 14 }
const LEAST_OVERLAP_FRAMES = 500

/** Two voices in turn: stretches of speech whose medians fall into two registers this far apart, each with a fifth of the voice. */
const REGISTERS_APART_SEMITONES = 4
const LEAST_REGISTER_SHARE = 0.2
const LEAST_PHRASE_FRAMES = 30
const LEAST_TURN_FRAMES = 500

/** True where a second voice is likely. Two voices of one register that speak in turn are not told apart. */
export function hasSeveralSpeakers(levels: BandLevels, pitch: PitchTrack, speech: readonly Stretch[]): boolean {
  return speaksOverItself(levels, pitch, speech) || takesTurns(pitch, speech)
}

function speaksOverItself(levels: BandLevels, pitch: PitchTrack, speech: readonly Stretch[]): boolean {
  const total = totalLevels(levels)
  const within = speech.flatMap((stretch) => [...total.subarray(...framesIn(pitch, stretch))])
  const voiced = sum(speech.map((stretch) => voicedIn(pitch, stretch).length))
  if (within.length < LEAST_OVERLAP_FRAMES || voiced < OVERLAP_VOICED_SHARE * within.length) return false
  const depth = quantile(within, 0.95) - quantile(within, 0.2)
  return depth >= OVERLAP_DEPTH_DECIBELS.least && depth <= OVERLAP_DEPTH_DECIBELS.most
}

function takesTurns(pitch: PitchTrack, speech: readonly Stretch[]): boolean {
  const phrases = speech
    .map((stretch) => voicedIn(pitch, stretch))
    .filter((voiced) => voiced.length >= LEAST_PHRASE_FRAMES)
    .map((voiced) => ({ semitones: 12 * Math.log2(median(voiced)), frames: voiced.length }))
    .toSorted((one, other) => one.semitones - other.semitones)
  const all = sum(phrases.map(({ frames }) => frames))
  if (all < LEAST_TURN_FRAMES) return false
  return phrases.slice(1).some(({ semitones }, at) => {
    const below = sum(phrases.slice(0, at + 1).map(({ frames }) => frames)) / all
    const apart = semitones - (phrases[at]?.semitones ?? semitones)
    return apart >= REGISTERS_APART_SEMITONES && Math.min(below, 1 - below) >= LEAST_REGISTER_SHARE
  })
}

/** The first frame of a stretch and the one after its last. */
export function framesIn({ frames }: PitchTrack, { startSecond, endSecond }: Stretch): [number, number] {
  return [frameAt(frames, startSecond), frameAt(frames, endSecond) + 1]
}

/** The frequencies of the voiced frames within a stretch. */
export function voicedIn(pitch: PitchTrack, stretch: Stretch): Float64Array {
  return pitch.hertz.subarray(...framesIn(pitch, stretch)).filter((hertz) => hertz > 0)
}
