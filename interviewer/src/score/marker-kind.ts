import type { Span } from '@maju/contracts/basics'

/**
 * What a turn of phrase shows about how a person works. The first seven hold a level down, the rest lift it.
 *
 * hedge: how firmly it is said · vague: nobody and nothing is named · impression: judged by feeling · improvised: as it comes ·
 * undone: what was not done · handed-off: others did or decided it · modest: small scope ·
 * explicit: stated or written down · method: a rule, a standard, an owner · measured: a figure or an effect ·
 * verified: checked, tested, compared · reasoned: a why · foresight: seen coming · thorough: all of it, each time · revised: changed after learning
 */
export const MARKER_KINDS = [
  'hedge',
  'vague',
  'impression',
  'improvised',
  'undone',
  'handed-off',
  'modest',
  'explicit',
  'method',
  'measured',
  'verified',
  'reasoned',
  'foresight',
  'thorough',
  'revised',
] as const

export type MarkerKind = (typeof MARKER_KINDS)[number]

/** Kinds that hold a level down. */
export const HOLDING: ReadonlySet<MarkerKind> = new Set([
  'hedge',
  'vague',
  'impression',
  'improvised',
  'undone',
  'handed-off',
  'modest',
])

/** Phrases of a kind, separated by commas in one string a kind. */
export type Lexicon = Readonly<Record<MarkerKind, string>>

/** A phrase that shows a way of working. `term` is the same for the forms of one word, so that saying it twice counts once. */
export type Marker = Span & { kind: MarkerKind; term: string }
