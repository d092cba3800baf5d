import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../layout/box.ts'
import { isNumbers, rectangleOf } from './arguments.ts'
import { boxOf } from './matrix.ts'
import type { Painter, PaintState } from './paint-state.ts'

/** More than this are the lines of a drawing. */
const MOST_AREAS = 20_000

const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Numbers that a rectangle is written with: five points with their kinds, and its end. */
const NUMBERS_OF_A_RECTANGLE = 13

/** Fills a path, or cuts off by it, or both. */
export function fillPath(painter: Painter, [operation, data, bounds]: readonly unknown[]): void {
  if (!isNumbers(bounds)) return
  const box = boxOf(painter.state.matrix, rectangleOf(bounds))
  if (painter.clips) clipTo(painter.state, box)
  painter.clips = false
  if (!FILLS.has(operation) || painter.state.alpha < 0.1) return
  const path: unknown = Array.isArray(data) ? data[0] : null
  const upright = isNumbers(path) && path.length <= NUMBERS_OF_A_RECTANGLE
  const colour = upright && painter.state.alpha > 0.9 ? painter.state.colour : null
  addArea(painter, box, colour, false)
}

/** What lies in a layer that is switched off is not there. */
export function addArea(painter: Painter, box: Box, colour: PaintState['colour'], picture: boolean): void {
  const { painted, order, state, layers } = painter
  if (layers.includes(false) || painted.areas.length >= MOST_AREAS) return
  painted.areas.push({ box: state.clip ? overlapOf(box, state.clip) : box, colour, picture, order })
}

export function clipTo(state: PaintState, box: Box): void {
  state.clip = state.clip ? overlapOf(state.clip, box) : box
}

const overlapOf = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})
