import type { HiddenReason } from '@maju/contracts/document'
import { type Colour, looksBlank, WHITE } from '../draft/contrast.ts'

/** How text looks and where it goes, from one brace to its partner. */
export type Run = {
  /** Fonts, styles, pictures and whatever else is no text. */
  skip: boolean
  part: 'body' | 'header' | 'footer'
  hidden: boolean
  colour: number
  behind: number
  halfPoints: number
  font: number
  /** Letters of the old kind that follow one of the new kind and stand for it. */
  fallback: number
}

export const FIRST_RUN: Run = {
  skip: false,
  part: 'body',
  hidden: false,
  colour: 0,
  behind: 0,
  halfPoints: 24,
  font: -1,
  fallback: 1,
}

const TINY_HALF_POINTS = 4

/** Why nobody would see a run. Colour 0 is what the reader's program takes: black on white. */
export function unseen(run: Run, colours: readonly (Colour | null)[]): HiddenReason | null {
  if (run.hidden) return 'hidden-run'
  if (run.halfPoints < TINY_HALF_POINTS) return 'tiny'
  const colour = colours[run.colour]
  return colour && looksBlank(colour, colours[run.behind] ?? WHITE) ? 'white' : null
}

/** What a control word changes in the look of the text after it, by its number. */
type Change = (value: number | null) => Partial<Run>

const behind: Change = (value) => ({ behind: value ?? 0 })

export const CHANGES: Readonly<Record<string, Change>> = {
  v: (value) => ({ hidden: value !== 0 }),
  plain: () => ({ hidden: false, colour: 0, behind: 0, halfPoints: 24 }),
  cf: (value) => ({ colour: value ?? 0 }),
  highlight: behind,
  cb: behind,
  chcbpat: behind,
  fs: (value) => ({ halfPoints: value ?? 24 }),
  f: (value) => ({ font: value ?? -1 }),
  uc: (value) => ({ fallback: value ?? 1 }),
  // Left, right and first pages can have one of their own.
  ...Object.fromEntries(
    (['header', 'footer'] as const).flatMap((part) =>
      ['', 'l', 'r', 'f'].map((page) => [part + page, () => ({ part })]),
    ),
  ),
}
