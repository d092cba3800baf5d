import type { Colour } from '../draft/contrast.ts'
import type { Box } from '../layout/box.ts'
import { IDENTITY, type Matrix } from './matrix.ts'
import type { Painted } from './painted.ts'

/** What of a font of the page is needed to place its letters. */
export type Font = { name: string; bold: boolean; vertical: boolean; unit: number }

export const NO_FONT: Font = { name: '', bold: false, vertical: false, unit: 0.001 }

/** How a page draws at one moment. */
export type PaintState = {
  matrix: Matrix
  /** Null for a pattern, whose colour is any. */
  colour: Colour | null
  alpha: number
  clip: Box | null
  font: Font
  size: number
  mode: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

export const firstState = (matrix: Matrix): PaintState => ({
  matrix,
  colour: [0, 0, 0],
  alpha: 1,
  clip: null,
  font: NO_FONT,
  size: 0,
  mode: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
})

/** Where the next letter stands: the matrix of the text and the place within it. */
export type TextPlace = { matrix: Matrix; x: number; y: number; lineX: number; lineY: number }

export const startOfText = (matrix: Matrix = IDENTITY): TextPlace => ({ matrix, x: 0, y: 0, lineX: 0, lineY: 0 })

/** Everything that following the drawing of a page needs. */
export type Painter = {
  state: PaintState
  place: TextPlace
  painted: Painted
  order: number
  /** Whether the next path is one to cut by. */
  clips: boolean
  /** Whether each layer is switched on that the drawing is in. */
  layers: boolean[]
  isOn: (layer: unknown) => boolean
  /** Where the page begins. */
  first: Matrix
}
