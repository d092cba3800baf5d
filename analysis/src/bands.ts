import type { Language } from '@maju/contracts/basics'
import type { Measured, MeasureName, QualityReason } from '@maju/contracts/measurement'

/** What is unremarkable to most who hear or see it. */
const usualNames = ['good', 'very-clean', 'lively', 'wide', 'clear', 'normal'] as const
export type BandName =
  | (typeof usualNames)[number]
  | 'very-slow'
  | 'slow'
  | 'fast'
  | 'very-fast'
  | 'few'
  | 'many'
  | 'very-many'
  | 'noticeable'
  | 'quick'
  | 'long'
  | 'very-long'
  | 'flat'
  | 'narrow'
  | 'fading'
  | 'soft'
  | 'below'
  | 'above'

/** A named stretch of a measure's values. It begins where the one before it ends. */
export type Band = {
  name: BandName
  usual: boolean
  /** Where it ends, in the unit of the measure; null for the last. */
  to: number | null
  /** Whether the value it ends at still belongs to it. */
  isToIncluded: boolean
}

/** The bands of a measure in rising order. */
export type Bands<Source extends string = string> = {
  bands: readonly Band[]
  /** Where the numbers come from: `source.` of the measures' words says it. */
  source: Source
  /** The only language they hold for. */
  language?: Language
  /** The value without its sign: 12° to either side is 12°. */
  isAbsolute?: true
}

const usual: ReadonlySet<BandName> = new Set(usualNames)
const band = (name: BandName, to: number | null, isToIncluded: boolean): Band => ({
  name,
  usual: usual.has(name),
  to,
  isToIncluded,
})
const below = (to: number, name: BandName) => band(name, to, false)
const upTo = (to: number, name: BandName) => band(name, to, true)
const beyond = (name: BandName) => band(name, null, false)

const table = <Measure extends MeasureName, Source extends string>(bands: Record<Measure, Bands<Source>>) => bands

/**
 * Where values lie among those of others, with the source of every number. They describe behaviour in this answer; measures that say something
 * about a body (pitch median, jitter, shimmer) have none.
 */
export const BANDS = table({
  syllablesPerSecond: {
    bands: [below(2.8, 'very-slow'), below(3.5, 'slow'), upTo(5, 'good'), upTo(5.6, 'fast'), beyond('very-fast')],
    source: 'speech-sciences-2002',
    language: 'ko',
  },
  wordsPerMinute: {
    bands: [below(100, 'very-slow'), below(120, 'slow'), upTo(160, 'good'), upTo(180, 'fast'), beyond('very-fast')],
    source: 'advice-for-talks',
    language: 'en',
  },
  pauseShare: { bands: [below(0.1, 'few'), upTo(0.35, 'good'), beyond('many')], source: 'our-pauses' },
  longestPauseSeconds: {
    bands: [upTo(2.5, 'good'), upTo(5, 'long'), beyond('very-long')],
    source: 'our-longest-pause',
  },
  startDelaySeconds: { bands: [below(0.5, 'quick'), upTo(3, 'good'), beyond('long')], source: 'our-start' },
  fillersPerMinute: {
    bands: [upTo(2, 'very-clean'), upTo(5, 'good'), upTo(8, 'noticeable'), upTo(12, 'many'), beyond('very-many')],
    source: 'laske-digennaro-reed-2024',
  },
  pitchRangeSemitones: {
    bands: [below(2.5, 'flat'), below(4, 'narrow'), upTo(8.5, 'lively'), beyond('wide')],
    source: 'our-intonation',
  },
  sentenceEndingDecibels: { bands: [below(-12, 'fading'), upTo(-6, 'soft'), beyond('clear')], source: 'our-endings' },
  cameraGazeShare: {
    bands: [below(0.4, 'below'), below(0.9, 'normal'), beyond('above')],
    source: 'argyle-ingham-1972',
  },
  longestLookAwaySeconds: { bands: [below(3, 'normal'), beyond('above')], source: 'our-look-away' },
  blinksPerMinute: { bands: [below(8, 'below'), below(30, 'normal'), beyond('above')], source: 'bentivoglio-1997' },
  smileShare: { bands: [below(0.02, 'below'), beyond('normal')], source: 'our-smiles' },
  shoulderDegrees: { bands: [below(10, 'normal'), beyond('above')], source: 'our-shoulders', isAbsolute: true },
  outOfFrameShare: { bands: [below(0.1, 'normal'), beyond('above')], source: 'our-frame' },
})
export type BandedMeasure = keyof typeof BANDS
export type BandSource = (typeof BANDS)[BandedMeasure]['source']

export const isBanded = (measure: MeasureName): measure is BandedMeasure => Object.hasOwn(BANDS, measure)

/** The value as the bands of its measure take it. */
export const bandedValue = (measure: MeasureName, value: number): number =>
  isBanded(measure) && BANDS[measure].isAbsolute ? Math.abs(value) : value

/** Reasons for which a value may be shown and not judged: too little of it, or at least so much of it. */
const UNLABELLED: readonly QualityReason[] = ['too-short', 'not-verbatim']

/**
 * The band that a value lies in. Null where there is no value, where the measure has no bands in the language that was spoken, where the answer
 * was too short for a label, and where the value is a least one (its value may still be shown).
 */
export function bandOf(measure: MeasureName, { value, quality, reason }: Measured, spoken: Language): Band | null {
  if (!isBanded(measure) || value === null || quality === 'none') return null
  if (reason !== null && UNLABELLED.includes(reason)) return null
  const { bands, language = spoken } = BANDS[measure]
  if (language !== spoken) return null
  const place = bandedValue(measure, value)
  return bands.find(({ to, isToIncluded }) => to === null || place < to || (isToIncluded && place === to)) ?? null
}
