import type { Language } from '@maju/contracts/basics'
import type { Measured, VoiceMeasures } from '@maju/contracts/measurement'

/** What a band asks for: nothing, a word about it, or practice. */
export type BandVerdict = 'fine' | 'mention' | 'work-on'
/** One band of values: it ends below a value or with it, and begins where the one before ends. */
export type Band<Name extends string = string> = { name: Name; verdict: BandVerdict } & (
  | { below: number }
  | { upTo: number }
)
/** The bands of a measure in rising order, in its own unit. `language`: the only one they hold for. */
export type Bands<Name extends string = string> = { bands: readonly Band<Name>[]; language?: Language }

/**
 * Where values of the voice lie among those of other speakers. Every number has its source beside it. They describe behaviour in this
 * answer; measures that say something about a body (pitch median, jitter, shimmer) have none.
 */
export const VOICE_BANDS = {
  // 31 Korean adults: 4.21 ± 0.68 syllables a second (음성과학 9(4), 2002). The outer edges are two standard deviations away.
  syllablesPerSecond: {
    language: 'ko',
    bands: [
      { name: 'very-slow', verdict: 'work-on', below: 2.8 },
      { name: 'slow', verdict: 'mention', below: 3.5 },
      { name: 'good', verdict: 'fine', upTo: 5.0 },
      { name: 'fast', verdict: 'mention', upTo: 5.6 },
      { name: 'very-fast', verdict: 'work-on', upTo: Infinity },
    ],
  },
  // Our proposal, after the 120 to 160 words a minute that speakers are commonly advised; no norm of our own.
  wordsPerMinute: {
    language: 'en',
    bands: [
      { name: 'very-slow', verdict: 'work-on', below: 100 },
      { name: 'slow', verdict: 'mention', below: 120 },
      { name: 'good', verdict: 'fine', upTo: 160 },
      { name: 'fast', verdict: 'mention', upTo: 180 },
      { name: 'very-fast', verdict: 'work-on', upTo: Infinity },
    ],
  },
  // Our proposal: between a tenth and a third of an answer is silence.
  pauseShare: {
    bands: [
      { name: 'few', verdict: 'mention', below: 0.1 },
      { name: 'good', verdict: 'fine', upTo: 0.35 },
      { name: 'many', verdict: 'mention', upTo: Infinity },
    ],
  },
  // Our proposal: up to 2.5 s is thinking, more than 5 s is a gap.
  longestPauseSeconds: {
    bands: [
      { name: 'good', verdict: 'fine', upTo: 2.5 },
      { name: 'long', verdict: 'mention', upTo: 5 },
      { name: 'very-long', verdict: 'work-on', upTo: Infinity },
    ],
  },
  // Our proposal: half a second to three seconds is a breath and a thought.
  startDelaySeconds: {
    bands: [
      { name: 'quick', verdict: 'mention', below: 0.5 },
      { name: 'good', verdict: 'fine', upTo: 3 },
      { name: 'long', verdict: 'mention', upTo: Infinity },
    ],
  },
  // Laske & DiGennaro Reed 2024: more than 12 fillers a minute harm how a speaker is seen. The steps below are ours.
  fillersPerMinute: {
    bands: [
      { name: 'very-clean', verdict: 'fine', upTo: 2 },
      { name: 'good', verdict: 'fine', upTo: 5 },
      { name: 'noticeable', verdict: 'mention', upTo: 8 },
      { name: 'many', verdict: 'work-on', upTo: 12 },
      { name: 'very-many', verdict: 'work-on', upTo: Infinity },
    ],
  },
  // Our proposal, from the 5th to the 95th percentile: 4 to 8.5 semitones are lively, fewer than 2.5 flat.
  pitchRangeSemitones: {
    bands: [
      { name: 'flat', verdict: 'work-on', below: 2.5 },
      { name: 'narrow', verdict: 'mention', below: 4 },
      { name: 'lively', verdict: 'fine', upTo: 8.5 },
      { name: 'wide', verdict: 'fine', upTo: Infinity },
    ],
  },
  // Our proposal: a quarter of the sentence's power is still clear; a sixteenth fades.
  sentenceEndingDecibels: {
    bands: [
      { name: 'fading', verdict: 'work-on', below: -12 },
      { name: 'soft', verdict: 'mention', upTo: -6 },
      { name: 'clear', verdict: 'fine', upTo: Infinity },
    ],
  },
} as const satisfies Partial<Record<keyof VoiceMeasures, Bands>>

/**
 * The band that a value lies in. Null where there is no value, where the bands belong to another language, and where the answer was too short
 * for a label (its value may still be shown).
 */
export function bandOf<Name extends string>(
  { bands, language }: Bands<Name>,
  { value, quality, reason }: Measured,
  spoken: Language,
): Band<Name> | null {
  if (value === null || quality === 'none' || reason === 'too-short') return null
  if (language !== undefined && language !== spoken) return null
  return bands.find((band) => ('below' in band ? value < band.below : value <= band.upTo)) ?? null
}
