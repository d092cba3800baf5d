import type { MeasureName } from './measure-format.ts'
import type { Axis, Band } from './band-place.ts'

export type BandName =
  | 'much-slower'
  | 'slower'
  | 'even'
  | 'faster'
  | 'too-fast'
  | 'few-pauses'
  | 'usual'
  | 'many-pauses'
  | 'longer'
  | 'long'
  | 'very-clean'
  | 'fine'
  | 'noticeable'
  | 'many'
  | 'distracting'
  | 'flat'
  | 'rather-flat'
  | 'lively'
  | 'wide'
  | 'fading'
  | 'softer'
  | 'clear'
  | 'little'
  | 'much'
  | 'tilted'

export type SourceName = 'korean-rate' | 'english-rate' | 'pauses' | 'fillers' | 'pitch' | 'endings' | 'screen'

export type MeasureBands = {
  bands: readonly Band<BandName>[]
  axis: Axis
  source: SourceName
  /** True where no study stands behind the numbers: they are ours. */
  proposed: boolean
}

const band = (name: BandName, to: number | null, usual = false): Band<BandName> => ({ name, to, usual })

/** Named bands of the measures that a person can act on; the others have none. */
export const measureBands: Readonly<Partial<Record<MeasureName, MeasureBands>>> = {
  syllablesPerSecond: {
    bands: [
      band('much-slower', 2.8),
      band('slower', 3.5),
      band('even', 5, true),
      band('faster', 5.6),
      band('too-fast', null),
    ],
    axis: [2, 6.5],
    source: 'korean-rate',
    proposed: false,
  },
  wordsPerMinute: {
    bands: [
      band('much-slower', 100),
      band('slower', 120),
      band('even', 160, true),
      band('faster', 180),
      band('too-fast', null),
    ],
    axis: [70, 210],
    source: 'english-rate',
    proposed: false,
  },
  longestPauseSeconds: {
    bands: [band('usual', 2.5, true), band('longer', 5), band('long', null)],
    axis: [0, 8],
    source: 'pauses',
    proposed: true,
  },
  pauseShare: {
    bands: [band('few-pauses', 0.1), band('usual', 0.35, true), band('many-pauses', null)],
    axis: [0, 0.6],
    source: 'pauses',
    proposed: true,
  },
  fillersPerMinute: {
    bands: [
      band('very-clean', 2, true),
      band('fine', 5, true),
      band('noticeable', 8),
      band('many', 12),
      band('distracting', null),
    ],
    axis: [0, 16],
    source: 'fillers',
    proposed: false,
  },
  pitchRangeSemitones: {
    bands: [band('flat', 2.5), band('rather-flat', 4), band('lively', 8.5, true), band('wide', null)],
    axis: [0, 14],
    source: 'pitch',
    proposed: false,
  },
  sentenceEndingDecibels: {
    bands: [band('fading', -12), band('softer', -6), band('clear', null, true)],
    axis: [-20, 3],
    source: 'endings',
    proposed: true,
  },
  cameraGazeShare: {
    bands: [band('little', 0.4), band('usual', 0.9, true), band('much', null)],
    axis: [0, 1],
    source: 'screen',
    proposed: true,
  },
  longestLookAwaySeconds: {
    bands: [band('usual', 3, true), band('longer', null)],
    axis: [0, 8],
    source: 'screen',
    proposed: true,
  },
  blinksPerMinute: {
    bands: [band('little', 8), band('usual', 30, true), band('much', null)],
    axis: [0, 45],
    source: 'screen',
    proposed: true,
  },
  smileShare: {
    bands: [band('little', 0.02), band('usual', null, true)],
    axis: [0, 0.4],
    source: 'screen',
    proposed: true,
  },
  shoulderDegrees: {
    bands: [band('tilted', -10), band('usual', 10, true), band('tilted', null)],
    axis: [-25, 25],
    source: 'screen',
    proposed: true,
  },
  outOfFrameShare: {
    bands: [band('usual', 0.1, true), band('much', null)],
    axis: [0, 0.4],
    source: 'screen',
    proposed: true,
  },
}
