import type { Box } from './box.ts'

/** Letters that follow each other on one base line without a gap. */
export type Segment = {
  text: string
  box: Box
  baseline: number
  size: number
  bold: boolean
  /** Its place in the order of drawing. */
  order: number
  /** Whether a space is written after its last letter, as programs do where a line breaks between words. */
  spaced: boolean
}

/** A wider gap than this, in sizes of the letter, parts columns or cells. */
export const CELL_GAP = 1.6

/** So does one wider than this between texts that are drawn apart and have no space between them. */
export const DRAWN_GAP = 0.7
