import type { Span } from '@maju/contracts/basics'
import type { Known } from '@maju/contracts/resume'
import { trimmed } from '@maju/text/sources/document-lines'

/** A stretch of a text, without white space around it: `whole.slice(start, end) === text`. */
export type Piece = Span & { text: string }

/** The stretch from `from` to `to` of a whole text, without white space around it. */
export function pieceOf(whole: string, from: number, to: number): Piece {
  const { start, end } = trimmed(whole, { start: from, end: to })
  return { start, end, text: whole.slice(start, end) }
}

/** The same inside a piece; places are counted from its start. */
export function within({ text, start }: Piece, from: number, to: number): Piece {
  const inner = pieceOf(text, from, to)
  return { text: inner.text, start: start + inner.start, end: start + inner.end }
}

/** Whether nothing stands between two pieces: a line that was left out must not come back inside another. */
export const follows = (whole: string, before: Piece, piece: Piece): boolean =>
  whole.slice(before.end, piece.start).trim() === ''

/** What stands between the borders, empty stretches left out. */
export function splitPiece(piece: Piece, border: RegExp): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of piece.text.matchAll(border)) {
    found.push(within(piece, from, match.index))
    from = match.index + match[0].length
  }
  return [...found, within(piece, from, piece.text.length)].filter(({ text }) => text !== '')
}

/** What is left of a piece when a stretch of it is taken out, with the brackets that stood around that stretch. */
export function without(piece: Piece, taken: Span): Piece[] {
  const before = within(piece, 0, taken.start - piece.start)
  const after = within(piece, taken.end - piece.start, piece.text.length)
  const opened = /[([（［]\s*$/u.exec(before.text)
  const left = opened ? within(before, 0, opened.index) : before
  const closed = opened ? /^\s*[)\]）］]/u.exec(after.text) : null
  const right = closed ? within(after, closed[0].length, after.text.length) : after
  return [left, right].filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** The first match of a pattern in a piece, or null; with a group, what the first group that took part holds. */
export function find(piece: Piece, pattern: RegExp): Piece | null {
  const match = pattern.exec(piece.text)
  if (!match) return null
  const group = match.slice(1).find((each) => each !== undefined)
  if (group === undefined) return nonEmpty(within(piece, match.index, match.index + match[0].length))
  const from = match.index + match[0].lastIndexOf(group)
  return nonEmpty(within(piece, from, from + group.length))
}

const nonEmpty = (piece: Piece): Piece | null => (piece.text === '' ? null : piece)

/** A piece as a value that is known from its place. */
export const known = <Value extends string = string>(
  { text, start, end }: Piece,
  confidence: number,
  value?: Value,
): Known<Value> => ({
  // Without a value of its own it is the text, which is what `Value` is then.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  value: value ?? (text.replaceAll(/\s+/gu, ' ') as Value),
  confidence,
  source: { quote: text, start, end },
})
