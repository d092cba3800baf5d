import type { Colour } from '../draft/contrast.ts'
import type { Box } from '../layout/box.ts'

/** A letter as it stands on the page, in points from the left upper corner. */
export type Letter = {
  text: string
  box: Box
  /** Where the letter begins and ends on its base line. */
  from: { x: number; y: number }
  to: { x: number; y: number }
  size: number
  bold: boolean
  font: string
  colour: Colour | null
  alpha: number
  /** Whether the page draws it at all (text rendering modes 3 and 7 do not). */
  drawn: boolean
  clip: Box | null
  /** Its place in the order of drawing, which it shares with `Area`. */
  order: number
}

/** Something that a page fills: a rectangle in one colour, or, with null, something of any colour. */
export type Area = { box: Box; colour: Colour | null; picture: boolean; order: number }

/** What a page draws. */
export type Painted = { letters: Letter[]; areas: Area[]; width: number; height: number }
