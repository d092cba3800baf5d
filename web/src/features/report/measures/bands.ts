import { bandOf, VOICE_BANDS, type Bands } from '@maju/analysis/bands'
import { SCREEN_BANDS, screenBand, type BandName as ScreenBandName } from '@maju/analysis/face/bands'
import type { Language } from '@maju/contracts/basics'
import type { Measured, ScreenMeasures } from '@maju/contracts/measurement'
import { axisOf, type Axis, type Band } from './band-place.ts'
import type { MeasureName } from '@maju/analysis/words/measure-units'

type VoiceBands = typeof VOICE_BANDS
export type BandedVoice = keyof VoiceBands
export type BandName = VoiceBands[BandedVoice]['bands'][number]['name'] | ScreenBandName

/** Measures of the screen that have bands; a test holds this against the bands themselves. */
export const bandedScreen = [
  'cameraGazeShare',
  'longestLookAwaySeconds',
  'blinksPerMinute',
  'smileShare',
  'shoulderDegrees',
  'outOfFrameShare',
] as const satisfies (keyof ScreenMeasures)[]
export type Banded = BandedVoice | (typeof bandedScreen)[number]

export type MeasureBands = {
  measure: Banded
  bands: readonly Band<BandName>[]
  axis: Axis
  /** The value without its sign: 12° to either side is 12°. */
  isAbsolute: boolean
}

/** The part of each axis that is worth drawing. */
const axes: Readonly<Partial<Record<Banded, Axis>>> = {
  syllablesPerSecond: [2, 6.5],
  wordsPerMinute: [70, 210],
  pauseShare: [0, 0.6],
  longestPauseSeconds: [0, 8],
  startDelaySeconds: [0, 6],
  fillersPerMinute: [0, 16],
  pitchRangeSemitones: [0, 14],
  sentenceEndingDecibels: [-20, 3],
  cameraGazeShare: [0, 1],
  longestLookAwaySeconds: [0, 8],
  blinksPerMinute: [0, 45],
  smileShare: [0, 0.4],
  shoulderDegrees: [0, 25],
  outOfFrameShare: [0, 0.4],
}

const finite = (edge: number | null): number | null => (edge === null || Number.isFinite(edge) ? edge : null)

const isVoice = (measure: MeasureName): measure is BandedVoice => Object.hasOwn(VOICE_BANDS, measure)

const ofVoice = <Name extends BandName>({ bands }: Bands<Name>): Band<BandName>[] =>
  bands.map((band) => ({
    name: band.name,
    to: finite('below' in band ? band.below : band.upTo),
    usual: band.verdict === 'fine',
  }))

function voiceBands(measure: BandedVoice): MeasureBands {
  const bands = ofVoice<BandName>(VOICE_BANDS[measure])
  return { measure, bands, axis: axes[measure] ?? axisOf(bands), isAbsolute: false }
}

function screenBands(name: MeasureName): MeasureBands | null {
  const measure = bandedScreen.find((one) => one === name)
  const given = SCREEN_BANDS.find((one) => one.measure === measure)
  if (!measure || !given) return null
  const bands = given.bands.map((band) => ({ name: band.name, to: band.to, usual: band.name === 'normal' }))
  return { measure, bands, axis: axes[measure] ?? axisOf(bands), isAbsolute: given.isAbsolute }
}

/** The named bands of a measure that a person can act on; null for one that has none. */
export const bandsOf = (measure: MeasureName): MeasureBands | null =>
  isVoice(measure) ? voiceBands(measure) : screenBands(measure)

/** The value as its bands take it. */
export const measureOf = ({ isAbsolute }: MeasureBands, value: number): number => (isAbsolute ? Math.abs(value) : value)

/** The band that a value lies in; null where there is no value, and where an answer is too short to be called anything. */
export function bandFor({ measure, bands }: MeasureBands, measured: Measured, spoken: Language): Band<BandName> | null {
  const { value, reason } = measured
  if (value === null || reason === 'too-short') return null
  const name = isVoice(measure)
    ? bandOf<BandName>(VOICE_BANDS[measure], measured, spoken)?.name
    : screenBand(measure, value)
  return bands.find((band) => band.name === name) ?? null
}
