import type { Stretch } from '@maju/contracts/measurement'
import { quantile } from '../statistics.ts'
import { lengthOf } from '../stretches.ts'
import { decibels, powerOf, SILENCE_DECIBELS, totalLevels, type BandLevels } from './band-levels.ts'
import { noiseFloor } from './noise-floor.ts'
import { placesIn, type Run, runsWhere } from './runs.ts'
import type { PitchTrack } from './track-pitch.ts'

/** A band speaks when it stands this far above its noise: a share of its own range, and no less than noise varies by itself. */
const RANGE_SHARE = 0.3
const LEAST_ABOVE_DECIBELS = 5
/** What lies this far below the speech of a band is not heard as speech, however quiet the room. */
const BELOW_SPEECH_DECIBELS = 38
/** Frames on each side that a level is averaged over. */
const SMOOTHING_FRAMES = 1
/** Speech holds its breath between a vowel and the next sound no longer than this; pauses begin at PAUSE_SECONDS. */
const FRICATIVE_FRAMES = 8
export const PAUSE_SECONDS = 0.25
/** Clicks are shorter; sounds without any voice are breath. */
const LEAST_SECONDS = 0.045
const ROUNDING_SECONDS = 1e-6
const LEAST_VOICED_FRAMES = 3
const HOARSE_FRAMES = 8
const HOARSE_DECIBELS = 10
const TONE_LINE_SHARE = 0.98
const MOST_TONAL_SHARE = 0.6

/** The stretches of sound that belong to speech, with every gap between them. */
export function findSpokenSound(levels: BandLevels, pitch: PitchTrack): Stretch[] {
  const active = activeFrames(levels, pitch)
  const runs = runsWhere(active.length, (frame) => active[frame] === 1)
  const voiced = runs.filter((run) => hasVoice(run, levels, pitch))
  if (voiced.length === 0) return []
  const hoarse = loudWithoutVoice(runs, voiced, levels)
  return withNeighbours(runs, new Set([...voiced, ...hoarse])).map((run) => stretchOf(run, pitch))
}

/** Stretches of speech with pauses of at least so many seconds between them: shorter gaps belong to speaking. */
export function joinSpeech(sound: readonly Stretch[], pauseSeconds = PAUSE_SECONDS): Stretch[] {
  const speech: Stretch[] = []
  for (const { startSecond, endSecond } of sound) {
    const last = speech.at(-1)
    if (last && startSecond - last.endSecond < pauseSeconds - ROUNDING_SECONDS) last.endSecond = endSecond
    else speech.push({ startSecond, endSecond })
  }
  return speech.filter((stretch) => lengthOf(stretch) > LEAST_SECONDS)
}

/** Frames in which one of the bands stands out of its noise. */
function activeFrames({ frames, bands }: BandLevels, { hertz }: PitchTrack): Uint8Array {
  const active = new Uint8Array(frames.count)
  for (const band of bands) {
    const levels = smoothed(band)
    const floor = noiseFloor(levels, hertz)
    const speech = quantile(
      levels.filter((level) => level > SILENCE_DECIBELS),
      0.95,
    )
    for (let frame = 0; frame < active.length; frame += 1) {
      const noise = floor[frame] ?? SILENCE_DECIBELS
      const above = Math.max(LEAST_ABOVE_DECIBELS, RANGE_SHARE * (speech - noise))
      const threshold = Math.max(noise + above, speech - BELOW_SPEECH_DECIBELS)
      if ((levels[frame] ?? SILENCE_DECIBELS) > threshold) active[frame] = 1
    }
  }
  return active
}

function smoothed(levels: Float64Array): Float64Array {
  return levels.map((_, frame) => {
    let power = 0
    for (let at = frame - SMOOTHING_FRAMES; at <= frame + SMOOTHING_FRAMES; at += 1)
      power += powerOf(levels[at] ?? SILENCE_DECIBELS)
    return decibels(power / (2 * SMOOTHING_FRAMES + 1))
  })
}

/** Voice has harmonics: what rings on one line alone is a tone, and what does not ring at all is breath or a click. */
function hasVoice({ start, end }: Run, { lineShare }: BandLevels, { hertz }: PitchTrack): boolean {
  let voiced = 0
  let tonal = 0
  for (let frame = start; frame < end; frame += 1) {
    if ((hertz[frame] ?? 0) === 0) continue
    voiced += 1
    if ((lineShare[frame] ?? 0) > TONE_LINE_SHARE) tonal += 1
  }
  return voiced >= LEAST_VOICED_FRAMES && tonal <= MOST_TONAL_SHARE * voiced
}

/** A hoarse or whispered word is as loud as the voiced ones around it; breath is not, and clicks are short. */
function loudWithoutVoice(runs: readonly Run[], voiced: readonly Run[], bands: BandLevels): Run[] {
  const levels = totalLevels(bands)
  const levelOf = ({ start, end }: Run) => quantile(levels.subarray(start, end), 0.8)
  const usual = quantile(voiced.map(levelOf), 0.5)
  return runs.filter(
    (run) =>
      placesIn(run) >= HOARSE_FRAMES &&
      levelOf(run) >= usual - HOARSE_DECIBELS &&
      quantile(bands.lineShare.subarray(run.start, run.end), 0.5) <= TONE_LINE_SHARE,
  )
}

/** Fricatives and bursts have no voice of their own but lie close to it. */
function withNeighbours(runs: readonly Run[], spoken: ReadonlySet<Run>): Run[] {
  return runs.filter((run, at) => {
    if (spoken.has(run)) return true
    const around = runs.slice(Math.max(0, at - FRICATIVE_FRAMES), at + FRICATIVE_FRAMES)
    return around.some((other) => spoken.has(other) && gapBetween(run, other) <= FRICATIVE_FRAMES)
  })
}

const gapBetween = (one: Run, other: Run): number => Math.max(one.start - other.end, other.start - one.end)

function stretchOf({ start, end }: Run, { frames }: PitchTrack): Stretch {
  const { firstSecond, secondsApart, count } = frames
  return {
    startSecond: start === 0 ? 0 : firstSecond + (start - 0.5) * secondsApart,
    endSecond: end === count ? 2 * firstSecond + (count - 1) * secondsApart : firstSecond + (end - 0.5) * secondsApart,
  }
}
