import {
  type Measured,
  type Quality,
  type QualityReason,
  type ScreenMeasures,
  screenMeasures,
  type VoiceMeasures,
  voiceMeasures,
} from '@maju/contracts/measurement'
import { none, ok } from './measured.ts'

/**
 * How the values of several answers become one of the whole interview.
 * `sum`: lengths and counts. `longest`: the largest. `mean`: shares, rates and levels, weighted by the length of the answers. `each`: one value an
 * answer, whose length says nothing about it: every answer counts the same. `median`: what is a median already, of which a mean would be pulled
 * away by one answer with another microphone or posture; the median weighted by length. `energy`: decibels of loudness, averaged as the meter does it.
 */
type Rule = 'sum' | 'longest' | 'mean' | 'each' | 'median' | 'energy'

const VOICE: Record<keyof VoiceMeasures, Rule> = {
  seconds: 'sum',
  startDelaySeconds: 'each',
  speechSeconds: 'sum',
  syllablesPerSecond: 'mean',
  articulationSyllablesPerSecond: 'mean',
  wordsPerMinute: 'mean',
  articulationWordsPerMinute: 'mean',
  pauseShare: 'mean',
  pauses: 'sum',
  meanPauseSeconds: 'mean',
  longestPauseSeconds: 'longest',
  fillers: 'sum',
  fillersPerMinute: 'mean',
  pitchMedianHertz: 'median',
  pitchRangeSemitones: 'mean',
  loudnessLufs: 'energy',
  sentenceEndingDecibels: 'median',
  clippedShare: 'mean',
  signalToNoiseDecibels: 'mean',
  voicedShare: 'mean',
  jitterPercent: 'mean',
  shimmerPercent: 'mean',
}

const SCREEN: Record<keyof ScreenMeasures, Rule> = {
  seconds: 'sum',
  validFrameShare: 'mean',
  faceHeightShare: 'mean',
  faceBrightness: 'mean',
  severalFacesShare: 'mean',
  outOfFrameShare: 'mean',
  yawDegrees: 'median',
  pitchDegrees: 'median',
  rollDegrees: 'median',
  cameraGazeShare: 'mean',
  longestLookAwaySeconds: 'longest',
  blinksPerMinute: 'mean',
  smileShare: 'mean',
  nods: 'sum',
  shakes: 'sum',
  shoulderDegrees: 'median',
  swayShoulderWidths: 'mean',
  handsVisibleShare: 'mean',
  handsNearFaceShare: 'mean',
  gesturesPerMinute: 'mean',
  happyShare: 'mean',
  pleasantShare: 'mean',
  neutralShare: 'mean',
  focusedShare: 'mean',
  concernedShare: 'mean',
}

/** How a whole interview sounded, from how each answer did. */
export const combineVoice = (answers: readonly VoiceMeasures[]): VoiceMeasures =>
  voiceMeasures.parse(combine(VOICE, answers))

/** How a whole interview looked, from how each answer did. */
export const combineScreen = (answers: readonly ScreenMeasures[]): ScreenMeasures =>
  screenMeasures.parse(combine(SCREEN, answers))

/** One measure in one answer; `weight` is the length of the answer in seconds. */
type Weighed = { measured: Measured; weight: number }
/** The same where there is a value. */
type Valued = { value: number; weight: number; quality: Quality; reason: QualityReason | null }

type Measures = Readonly<Record<string, Measured>>

/** An answer without a length has no weight and is left out. */
function combine(rules: Readonly<Record<string, Rule>>, answers: readonly Measures[]) {
  const weighed = answers.flatMap((answer) => {
    const weight = answer['seconds']?.value ?? 0
    return weight > 0 ? [{ answer, weight }] : []
  })
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const all = weighed.flatMap(({ answer, weight }) => {
        const measured = answer[name]
        return measured ? [{ measured, weight }] : []
      })
      return [name, combineOne(rule, all)]
    }),
  )
}

function combineOne(rule: Rule, all: readonly Weighed[]): Measured {
  const valued = all.flatMap(({ measured: { value, quality, reason }, weight }) =>
    value === null || quality === 'none' ? [] : [{ value, weight, quality, reason }],
  )
  if (valued.length === 0) return none(commonest(all) ?? 'not-recorded')
  const value = VALUE_OF[rule](valued)
  // A sum or a largest that lacks an answer is less than it should be, and says so.
  const lacking = rule === 'sum' || rule === 'longest' ? all.filter(({ measured }) => isMissing(measured)) : []
  const doubtful = all.filter(({ measured }) => measured.quality === 'doubtful' && !isMissing(measured))
  if (lacking.length > 0 || weightOf(doubtful) > weightOf(valued) / 2)
    return { value, quality: 'doubtful', reason: commonest([...lacking, ...doubtful]) }
  return ok(value)
}

const isMissing = ({ value, quality }: Measured) => value === null || quality === 'none'

const VALUE_OF: Record<Rule, (valued: readonly Valued[]) => number> = {
  sum: (valued) => valued.reduce((sum, { value }) => sum + value, 0),
  longest: (valued) => Math.max(...valued.map(({ value }) => value)),
  mean,
  each: (valued) => mean(valued.map((one) => ({ ...one, weight: 1 }))),
  median,
  energy: (valued) => 10 * Math.log10(mean(valued.map((one) => ({ ...one, value: 10 ** (one.value / 10) })))),
}

function mean(valued: readonly Valued[]): number {
  return valued.reduce((sum, { value, weight }) => sum + value * weight, 0) / weightOf(valued)
}

/** The value with half of the weight on either side; in the middle of two where the half falls between them. */
function median(valued: readonly Valued[]): number {
  const half = weightOf(valued) / 2
  const sorted = valued.toSorted((a, b) => a.value - b.value)
  let below = 0
  for (const [place, { value, weight }] of sorted.entries()) {
    below += weight
    if (below > half) return value
    if (below === half) return (value + (sorted[place + 1]?.value ?? value)) / 2
  }
  return sorted.at(-1)?.value ?? Number.NaN
}

const weightOf = (all: readonly { weight: number }[]) => all.reduce((sum, { weight }) => sum + weight, 0)

/** The reason that holds for the most time; null where none is given. */
function commonest(all: readonly Weighed[]): QualityReason | null {
  const weights = new Map<QualityReason, number>()
  for (const { measured, weight } of all)
    if (measured.reason) weights.set(measured.reason, (weights.get(measured.reason) ?? 0) + weight)
  const [most] = [...weights].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
