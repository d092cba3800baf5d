import type { MeasureName } from '@maju/contracts/measurement'

export type Unit =
  | 'seconds'
  | 'syllables'
  | 'words'
  | 'percent'
  | 'times'
  | 'perMinute'
  | 'hertz'
  | 'semitones'
  | 'lufs'
  | 'decibels'
  | 'degrees'
  | 'shoulders'
  | 'brightness'

type Shown = { unit: Unit; digits: number; times: number }

const as = (unit: Unit, digits = 0, times = 1): Shown => ({ unit, digits, times })
const share = as('percent', 0, 100)
const fineShare = as('percent', 1, 100)

/** In which unit a measure is said, and how finely. */
export const shownAs: Readonly<Record<MeasureName, Shown>> = {
  seconds: as('seconds'),
  startDelaySeconds: as('seconds', 1),
  speechSeconds: as('seconds'),
  syllablesPerSecond: as('syllables', 1),
  articulationSyllablesPerSecond: as('syllables', 1),
  wordsPerMinute: as('words'),
  articulationWordsPerMinute: as('words'),
  pauseShare: share,
  pauses: as('times'),
  meanPauseSeconds: as('seconds', 2),
  longestPauseSeconds: as('seconds', 1),
  fillers: as('times'),
  fillersPerMinute: as('perMinute', 1),
  pitchMedianHertz: as('hertz'),
  pitchRangeSemitones: as('semitones', 1),
  loudnessLufs: as('lufs', 1),
  sentenceEndingDecibels: as('decibels', 1),
  clippedShare: fineShare,
  signalToNoiseDecibels: as('decibels'),
  voicedShare: share,
  jitterPercent: as('percent', 2),
  shimmerPercent: as('percent', 2),
  validFrameShare: share,
  faceHeightShare: share,
  faceBrightness: as('brightness'),
  severalFacesShare: share,
  outOfFrameShare: share,
  yawDegrees: as('degrees'),
  pitchDegrees: as('degrees'),
  rollDegrees: as('degrees'),
  cameraGazeShare: share,
  longestLookAwaySeconds: as('seconds', 1),
  blinksPerMinute: as('perMinute'),
  smileShare: share,
  nods: as('times'),
  shakes: as('times'),
  shoulderDegrees: as('degrees'),
  swayShoulderWidths: as('shoulders', 2),
  handsVisibleShare: share,
  handsNearFaceShare: share,
  gesturesPerMinute: as('perMinute', 1),
  happyShare: share,
  pleasantShare: share,
  neutralShare: share,
  focusedShare: share,
  concernedShare: share,
}

export const unitOf = (measure: MeasureName): Unit => shownAs[measure].unit
