import { CELL_GAP, DRAWN_GAP, type Segment } from '../layout/segment.ts'
import type { Letter } from './painted.ts'

/** A wider gap parts words, in sizes of the letter. */
const WORD_GAP = 0.11
/** How far back a letter may reach into the one before. */
const OVERLAP = 0.5
/** Raised and lowered letters stay on their line. */
const SHIFT = 0.4

/** `drawn`: when its last letter was. `votes`: by how many letters its size leads (Boyer & Moore 1981). */
type Growing = Segment & { right: number; flat: boolean; votes: number; drawn: number }

/** The letters of a page as segments, in the order of drawing. */
export function segmentsOf(letters: readonly Letter[]): Segment[] {
  const segments: Growing[] = []
  for (const letter of letters) {
    const last = segments.at(-1)
    if (last && follows(last, letter)) grow(last, letter)
    else if (letter.text.trim() !== '') segments.push(begin(letter))
  }
  return withoutCopies(segments)
}

function follows(last: Growing, letter: Letter): boolean {
  // Text that is turned, or written downwards, is taken together as it is drawn together.
  if (!last.flat && !isFlat(letter)) return last.order === letter.order
  const size = Math.max(last.size, letter.size)
  const gap = letter.from.x - last.right
  const level = Math.abs(letter.from.y - last.baseline) < SHIFT * size
  const most = last.drawn === letter.order || last.spaced ? CELL_GAP : DRAWN_GAP
  return last.flat && isFlat(letter) && level && gap > -OVERLAP * size && gap < most * size
}

const isFlat = ({ from, to, size }: Letter): boolean => to.x >= from.x && Math.abs(to.y - from.y) < 0.1 * size

function begin(letter: Letter): Growing {
  return {
    text: letter.text,
    box: { ...letter.box },
    baseline: letter.from.y,
    size: letter.size,
    bold: letter.bold,
    order: letter.order,
    spaced: false,
    right: letter.to.x,
    flat: isFlat(letter),
    votes: 1,
    drawn: letter.order,
  }
}

function grow(segment: Growing, letter: Letter): void {
  segment.drawn = letter.order
  if (letter.text.trim() === '') {
    segment.spaced = true
    return
  }
  const parted = segment.spaced || letter.from.x - segment.right > WORD_GAP * letter.size
  segment.text += (parted ? ' ' : '') + letter.text
  segment.spaced = false
  segment.right = letter.to.x
  voteSize(segment, letter.size)
  segment.box.left = Math.min(segment.box.left, letter.box.left)
  segment.box.right = Math.max(segment.box.right, letter.box.right)
  segment.box.top = Math.min(segment.box.top, letter.box.top)
  segment.box.bottom = Math.max(segment.box.bottom, letter.box.bottom)
}

/** The size of a segment is that of most of its letters. */
function voteSize(segment: Growing, size: number): void {
  segment.votes += Math.abs(size - segment.size) < 0.1 ? 1 : -1
  if (segment.votes >= 0) return
  segment.size = size
  segment.votes = 1
}

/** Letters are made bold by drawing them twice, a hair's breadth apart. */
function withoutCopies(segments: readonly Growing[]): Segment[] {
  const kept: Segment[] = []
  for (const { right: _right, flat: _flat, votes: _votes, drawn: _drawn, ...segment } of segments) {
    const copy = kept.some(
      ({ text, box, size }) =>
        text === segment.text &&
        Math.abs(box.left - segment.box.left) < SHIFT * size &&
        Math.abs(box.top - segment.box.top) < SHIFT * size,
    )
    if (!copy) kept.push(segment)
  }
  return kept
}
