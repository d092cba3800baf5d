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

type Change = (run: Run, value: number | null) => void

const switched = (value: number | null): boolean => value !== 0

/** Control words that change how the text after them looks. */
export const CHANGES: Record<string, Change> = {
  v: (run, value) => {
    run.hidden = switched(value)
  },
  plain: (run) => {
    Object.assign(run, { hidden: false, colour: 0, behind: 0, halfPoints: 24 })
  },
  cf: (run, value) => {
    run.colour = value ?? 0
  },
  highlight: (run, value) => {
    run.behind = value ?? 0
  },
  cb: (run, value) => {
    run.behind = value ?? 0
  },
  chcbpat: (run, value) => {
    run.behind = value ?? 0
  },
  fs: (run, value) => {
    run.halfPoints = value ?? 24
  },
  f: (run, value) => {
    run.font = value ?? -1
  },
  uc: (run, value) => {
    run.fallback = value ?? 1
  },
  header: (run) => {
    run.part = 'header'
  },
  headerl: (run) => {
    run.part = 'header'
  },
  headerr: (run) => {
    run.part = 'header'
  },
  headerf: (run) => {
    run.part = 'header'
  },
  footer: (run) => {
    run.part = 'footer'
  },
  footerl: (run) => {
    run.part = 'footer'
  },
  footerr: (run) => {
    run.part = 'footer'
  },
  footerf: (run) => {
    run.part = 'footer'
  },
}
