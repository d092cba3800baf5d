import { frameAt, secondOf } from './frames.ts'
import { placesIn, runsWhere } from './runs.ts'
import type { Sound } from './sound.ts'
import type { PitchTrack } from './track-pitch.ts'

/** How much the periods of the voice (jitter) and their strength (shimmer) differ from one to the next, in percent of their mean. */
export type Perturbation = { jitterPercent: number; shimmerPercent: number }

/** Neighbours that differ by more are not two periods of one voice (the limits that Praat uses). */
const MOST_PERIOD_FACTOR = 1.3
const MOST_AMPLITUDE_FACTOR = 1.6
/** Voice of fewer frames has hardly two periods. */
const LEAST_FRAMES = 3
/** A period is looked for at 0.8 to 1.25 times the length that the pitch says, and must look like the one before. */
const SHORTEST = 0.8
const LONGEST = 1.25
const LEAST_CORRELATION = 0.3

/**
 * Jitter (local) and shimmer (local) as Praat defines them. Periods are marked from the loudest sample of each voiced stretch, forwards and
 * backwards, each where the sound correlates best with the period before. Microphones, codecs and noise change both.
 */
export function perturbationOf(sound: Sound, track: PitchTrack): Perturbation | null {
  const period = { differences: 0, compared: 0, total: 0, count: 0 }
  const strength = { differences: 0, compared: 0, total: 0, count: 0 }
  for (const marks of periodMarks(sound, track)) {
    compare(
      period,
      marks.slice(1).map((mark, at) => mark - (marks[at] ?? 0)),
      MOST_PERIOD_FACTOR,
    )
    compare(strength, amplitudes(sound.samples, marks), MOST_AMPLITUDE_FACTOR)
  }
  if (period.compared === 0 || strength.compared === 0) return null
  return { jitterPercent: percent(period), shimmerPercent: percent(strength) }
}

type Sums = { differences: number; compared: number; total: number; count: number }

const percent = ({ differences, compared, total, count }: Sums): number =>
  (100 * differences) / compared / (total / count)

function compare(sums: Sums, values: readonly number[], mostFactor: number) {
  for (const [at, value] of values.entries()) {
    sums.total += value
    sums.count += 1
    const before = values[at - 1]
    if (before === undefined || Math.max(value / before, before / value) > mostFactor) continue
    sums.differences += Math.abs(value - before)
    sums.compared += 1
  }
}

/** Places of the periods in samples, for each voiced stretch. */
function periodMarks(sound: Sound, track: PitchTrack): number[][] {
  const voiced = runsWhere(track.hertz.length, (frame) => track.hertz[frame] !== 0)
  return voiced
    .filter((run) => placesIn(run) >= LEAST_FRAMES)
    .map(({ start, end }) => {
      const rate = sound.sampleRateHertz
      const first = Math.max(0, Math.floor((secondOf(track.frames, start) - track.frames.secondsApart / 2) * rate))
      const last = Math.ceil((secondOf(track.frames, end - 1) + track.frames.secondsApart / 2) * rate)
      const periodAt = (place: number) =>
        rate / (track.hertz[Math.min(end - 1, Math.max(start, frameAt(track.frames, place / rate)))] ?? 0)
      const loudest = placeOfLoudest(sound.samples, first, last)
      const walk = (direction: 1 | -1) =>
        walkPeriods(sound.samples, { from: loudest, first, last, direction, periodAt })
      return [...walk(-1).toReversed(), loudest, ...walk(1)]
    })
}

function placeOfLoudest(samples: Float32Array, first: number, last: number): number {
  let place = first
  for (let at = first; at < last; at += 1) if (Math.abs(samples[at] ?? 0) > Math.abs(samples[place] ?? 0)) place = at
  return place
}

type Walk = { from: number; first: number; last: number; direction: 1 | -1; periodAt: (place: number) => number }

function walkPeriods(samples: Float32Array, { from, first, last, direction, periodAt }: Walk): number[] {
  const marks: number[] = []
  let place = from
  for (;;) {
    const period = periodAt(place)
    const lag = bestLag(samples, Math.round(place), direction, period)
    if (lag === null) return marks
    place += direction * lag
    if (place < first || place > last) return marks
    marks.push(place)
  }
}

/** The distance to the next period, between samples by a parabola; null where nothing resembles this one. */
function bestLag(samples: Float32Array, place: number, direction: 1 | -1, period: number): number | null {
  const shortest = Math.floor(SHORTEST * period)
  const likeness: number[] = []
  for (let lag = shortest; lag <= Math.ceil(LONGEST * period); lag += 1)
    likeness.push(correlation(samples, place, place + direction * lag, Math.round(period / 2)))
  const best = likeness.indexOf(Math.max(...likeness))
  const here = likeness[best] ?? 0
  if (!(here >= LEAST_CORRELATION)) return null
  const before = likeness[best - 1] ?? here
  const after = likeness[best + 1] ?? here
  const bend = 2 * here - before - after
  return shortest + best + (bend > 1e-9 ? (after - before) / 2 / bend : 0)
}

function correlation(samples: Float32Array, one: number, other: number, reach: number): number {
  let product = 0
  let powerOne = 0
  let powerOther = 0
  for (let at = -reach; at < reach; at += 1) {
    const left = samples[one + at] ?? 0
    const right = samples[other + at] ?? 0
    product += left * right
    powerOne += left * left
    powerOther += right * right
  }
  return product / Math.sqrt(powerOne * powerOther + 1e-20)
}

/** The root mean square of each period, weighted by a window that reaches half a period to both sides. */
function amplitudes(samples: Float32Array, marks: readonly number[]): number[] {
  return marks.map((mark, at) => {
    const before = mark - (marks[at - 1] ?? 2 * mark - (marks[at + 1] ?? mark))
    const after = (marks[at + 1] ?? mark + before) - mark
    let power = 0
    let total = 0
    for (let place = Math.ceil(mark - before / 2); place < mark + after / 2; place += 1) {
      const weight = 0.5 + 0.5 * Math.cos((Math.PI * (place - mark)) / ((place < mark ? before : after) / 2 + 1))
      power += weight * (samples[place] ?? 0) ** 2
      total += weight
    }
    return Math.sqrt(power / Math.max(total, 1e-9))
  })
}
