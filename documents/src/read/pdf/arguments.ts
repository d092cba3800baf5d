import type { Matrix } from './matrix.ts'

/** Arguments of drawing as pdf.js hands them over: lists of numbers of one kind or the other. */
type Numbers = readonly number[] | Float32Array

export const isNumbers = (value: unknown): value is Numbers =>
  (Array.isArray(value) || value instanceof Float32Array) && Number.isFinite(Number(value[0]))

/** A transformation; what is no list of numbers moves nothing. */
export function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isNumbers(values) ? values : []
  return [a, b, c, d, e, f]
}

export function rectangleOf([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Numbers): [number, number, number, number] {
  return [x0, y0, x1, y1]
}

/** Names and values of what a graphics state changes. */
export const entriesOf = (changes: unknown): [unknown, unknown][] =>
  Array.isArray(changes)
    ? changes.map((entry: unknown): [unknown, unknown] => (Array.isArray(entry) ? [entry[0], entry[1]] : [null, null]))
    : []
