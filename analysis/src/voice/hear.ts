import type { Stretch } from '@maju/contracts/measurement'
import { quantile, sum } from '../statistics.ts'
import { lengthOf } from '../stretches.ts'
import { bandLevelsOf, type BandLevels } from './band-levels.ts'
import { clippedShare } from './clipping.ts'
import { intensityOf } from './intensity.ts'
import { integratedLoudness } from './loudness.ts'
import { countLostParts } from './lost-parts.ts'
import { signalToNoise } from './noise-level.ts'
import { downsample } from './resample.ts'
import { hasSeveralSpeakers, voicedIn } from './several-speakers.ts'
import { durationSeconds, type Sound, withoutBrokenSamples, withoutOffset } from './sound.ts'
import { findSpokenSound, joinSpeech } from './speech-activity.ts'
import { type PitchTrack, trackPitch } from './track-pitch.ts'

/** A recording as it was heard, before anything is said about it. */
export type Heard = {
  seconds: number
  /** At no more than 16 kHz, without offset. */
  sound: Sound
  pitch: PitchTrack
  levels: BandLevels
  /** Decibels of full scale in every frame. */
  intensity: Float64Array
  /** Stretches of speech after the question, and the pauses between them. */
  speech: Stretch[]
  pauses: Stretch[]
  /** A little noise more or less would change their number. */
  hasBorderlinePauses: boolean
  /** From the first speech to the last. */
  spanSeconds: number
  speechSeconds: number
  voicedSeconds: number
  loudnessLufs: number | null
  clippedShare: number
  signalToNoiseDecibels: number
  lostParts: number
  isNarrowBand: boolean
  hasSeveralSpeakers: boolean
}

/** Noise moves each end of a pause by some hundredths of a second. */
const BORDERLINE_SECONDS = [0.18, 0.32]

export function hear(given: Sound, questionEndSecond: number | null): Heard {
  const whole = withoutOffset(withoutBrokenSamples(given))
  const sound = downsample(whole)
  const { levels, listen } = bandLevelsOf(sound)
  const pitch = trackPitch(sound, listen)
  const spoken = findSpokenSound(levels, pitch).filter(({ endSecond }) => endSecond > (questionEndSecond ?? 0))
  const speech = joinSpeech(spoken)
  const pauses = between(speech)
  const spanSeconds = (speech.at(-1)?.endSecond ?? 0) - (speech[0]?.startSecond ?? 0)
  return {
    seconds: durationSeconds(given),
    sound,
    pitch,
    levels,
    intensity: intensityOf(sound, pitch.frames),
    speech,
    pauses,
    hasBorderlinePauses: BORDERLINE_SECONDS.some((seconds) => joinSpeech(spoken, seconds).length !== speech.length),
    spanSeconds,
    speechSeconds: spanSeconds - sum(pauses.map(lengthOf)),
    voicedSeconds: sum(speech.map((stretch) => voicedIn(pitch, stretch).length)) * pitch.frames.secondsApart,
    loudnessLufs: integratedLoudness(whole),
    clippedShare: clippedShare(given.samples),
    signalToNoiseDecibels: signalToNoise(levels, pitch, speech),
    lostParts: countLostParts(given),
    isNarrowBand: isNarrowBand(given, levels),
    hasSeveralSpeakers: hasSeveralSpeakers(levels, pitch, speech),
  }
}

function between(speech: readonly Stretch[]): Stretch[] {
  return speech
    .slice(1)
    .map(({ startSecond }, at) => ({ startSecond: speech[at]?.endSecond ?? startSecond, endSecond: startSecond }))
}

/** Telephones end at 3.4 kHz: then the highest band lies this far below the one before it even where fricatives are loudest. */
const NARROW_BAND_DECIBELS = 40
const TELEPHONE_RATE_HERTZ = 8000

function isNarrowBand({ sampleRateHertz }: Sound, { bands }: BandLevels): boolean {
  if (sampleRateHertz <= TELEPHONE_RATE_HERTZ) return true
  const [high, highest] = bands.slice(-2).map((band) => quantile(band, 0.98))
  return (high ?? 0) - (highest ?? 0) > NARROW_BAND_DECIBELS
}
