import { apply, boxOf, type Matrix, times } from './matrix.ts'
import type { Painter } from './paint-state.ts'
import type { Letter } from './painted.ts'

/** What pdf.js tells of a glyph. */
export type Glyph = { unicode: string; width: number; isSpace: boolean; vmetric?: readonly number[] | null }

/** What pdf.js hands over to show: glyphs, and between them numbers that move the next. */
export const isGlyphs = (values: unknown): values is readonly (Glyph | number)[] =>
  Array.isArray(values) &&
  values.every((value) => typeof value === 'number' || (typeof value === 'object' && value !== null))

/** How far letters reach below and above their base line, as shares of their size. */
const BELOW = 0.22
const ABOVE = 0.88

/** Puts the letters of one piece of text on the page and moves on to its end (ISO 32000-1, 9.4.4). */
export function showText(painter: Painter, glyphs: readonly (Glyph | number)[]): void {
  const { state, place, painted } = painter
  const { font, size, stretch } = state
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance(painter, (-glyph * size) / 1000)
      continue
    }
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    const length = (font.vertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width) * font.unit * size
    const matrix = times(state.matrix, times(place.matrix, [stretch, 0, 0, 1, place.x, place.y + state.rise]))
    if (glyph.unicode !== '') painted.letters.push(letterOf(painter, glyph.unicode, length, matrix))
    advance(painter, font.vertical ? length - spacing : length + spacing)
  }
}

function advance({ state, place }: Painter, length: number): void {
  if (state.font.vertical) place.y -= length
  else place.x += length * state.stretch
}

function letterOf({ state, order, layers }: Painter, text: string, length: number, matrix: Matrix): Letter {
  const { size, font } = state
  const [right, end] = font.vertical
    ? [size / 2, apply(matrix, 0, -length)]
    : [length, apply(matrix, length + state.charSpacing, 0)]
  const [, , c, d] = matrix
  return {
    text: lettersOf(text),
    box: boxOf(matrix, font.vertical ? [-right, -length, right, 0] : [0, -BELOW * size, right, ABOVE * size]),
    from: apply(matrix, 0, 0),
    to: end,
    size: Math.abs(size) * Math.hypot(c, d),
    bold: font.bold,
    font: font.name,
    colour: state.colour,
    alpha: state.alpha,
    drawn: state.mode !== 3 && state.mode !== 7 && !layers.includes(false),
    clip: state.clip,
    order,
  }
}

/** A ligature is three letters, seldom four; a glyph that says more is the name of a picture. */
const MOST_OF_A_GLYPH = 4

function lettersOf(text: string): string {
  // A hyphen that is only drawn where a word is parted is written as this; one that stands there is a hyphen.
  if (text === '\u00ad') return '-'
  return text.length > MOST_OF_A_GLYPH ? ' ' : text
}
