import type { Language } from '@maju/contracts/basics'
import type {
  ExpressionMeasures,
  MeasureName,
  Measured,
  QualityReason,
  ScreenMeasures,
  VoiceMeasures,
} from '@maju/contracts/measurement'

export type Measures = Readonly<Partial<Record<MeasureName, Measured>>>
export type MeasureLists = {
  first: readonly MeasureName[]
  rest: readonly MeasureName[]
  /** Shown only where they were measured: they are off unless somebody turns them on. */
  ifMeasured?: readonly MeasureName[]
}

const restOfVoice = [
  'seconds',
  'speechSeconds',
  'pauses',
  'meanPauseSeconds',
  'fillers',
  'pitchMedianHertz',
  'loudnessLufs',
  'clippedShare',
  'signalToNoiseDecibels',
  'voicedShare',
  'jitterPercent',
  'shimmerPercent',
] as const satisfies (keyof VoiceMeasures)[]

/** What a person can act on, and what is for the curious. Korean is counted in syllables, English in words. */
export const voiceLists: Readonly<Record<Language, MeasureLists>> = {
  ko: {
    first: [
      'syllablesPerSecond',
      'startDelaySeconds',
      'longestPauseSeconds',
      'pauseShare',
      'fillersPerMinute',
      'pitchRangeSemitones',
      'sentenceEndingDecibels',
    ],
    rest: ['articulationSyllablesPerSecond', ...restOfVoice],
  },
  en: {
    first: [
      'wordsPerMinute',
      'startDelaySeconds',
      'longestPauseSeconds',
      'pauseShare',
      'fillersPerMinute',
      'pitchRangeSemitones',
      'sentenceEndingDecibels',
    ],
    rest: ['articulationWordsPerMinute', ...restOfVoice],
  },
}

export const screenLists: MeasureLists = {
  first: [
    'cameraGazeShare',
    'longestLookAwaySeconds',
    'blinksPerMinute',
    'smileShare',
    'shoulderDegrees',
    'outOfFrameShare',
  ],
  rest: [
    'seconds',
    'nods',
    'shakes',
    'yawDegrees',
    'pitchDegrees',
    'rollDegrees',
    'swayShoulderWidths',
    'handsVisibleShare',
    'handsNearFaceShare',
    'gesturesPerMinute',
    'validFrameShare',
    'faceHeightShare',
    'faceBrightness',
    'severalFacesShare',
  ] satisfies (keyof ScreenMeasures)[],
  ifMeasured: [
    'happyShare',
    'pleasantShare',
    'neutralShare',
    'focusedShare',
    'concernedShare',
  ] satisfies (keyof ExpressionMeasures)[],
}

/** What can be done about the recording itself next time, in the order in which it matters. */
export const fixable = [
  'clipped',
  'noisy',
  'quiet',
  'narrow-band',
  'several-speakers',
  'dark',
  'overexposed',
  'blurred',
  'small-face',
  'several-faces',
  'occluded',
  'eyes-not-seen',
  'low-frame-rate',
  'not-calibrated',
  'body-not-in-view',
] as const satisfies QualityReason[]
export type Fixable = (typeof fixable)[number]

/** More of the samples than this at the limit can be heard as crackling. */
const mostClipped = 0.01
/** Below this the background is heard between the words. */
const leastSignalToNoise = 10

const above = (one: Measured | undefined, limit: number) => (one?.value ?? limit) > limit
const below = (one: Measured | undefined, limit: number) => (one?.value ?? limit) < limit

/** Faults of the recording that made numbers doubtful or took them away. Each is said once, not beside each number. */
export function recordingFaults(measures: Measures): Fixable[] {
  const reasons = new Set(Object.values(measures).map(({ reason }) => reason))
  if (above(measures.clippedShare, mostClipped)) reasons.add('clipped')
  if (below(measures.signalToNoiseDecibels, leastSignalToNoise)) reasons.add('noisy')
  return fixable.filter((reason) => reasons.has(reason))
}
