import { TABLE } from '../look.ts'

/** A column’s part of the width as it was designed, how wide its name is, and what its widest cell needs to stand on one line. */
export type Need = { share: number; name: number; widest: number }

/** A hair more than the letters, lest rounding breaks them. */
const SLACK = 1

/**
 * How wide the columns of a table are: as designed where everything stands on one line so. Else each has room for its name, and then for its cells; where
 * there is not enough for all, what is long is broken.
 */
export function columnWidths(columns: readonly Need[], width: number): number[] {
  const shares = sumOf(columns.map(({ share }) => share))
  const designed = columns.map(({ share }) => (share / shares) * width)
  const padded = (letters: number): number => Math.min(letters + 2 * TABLE.padX + SLACK, width / 2)
  const least = columns.map(({ name }) => padded(name))
  const needed = columns.map(({ name, widest }) => padded(Math.max(name, widest)))
  if (needed.every((need, at) => need <= (designed[at] ?? 0))) return designed
  const more = needed.map((need, at) => need - (least[at] ?? 0))
  const [room, wanted] = [width - sumOf(least), sumOf(more)]
  if (room <= 0) return least.map((each) => (each / sumOf(least)) * width)
  if (wanted >= room) return least.map((each, at) => each + ((more[at] ?? 0) / wanted) * room)
  return needed.map((need, at) => need + ((columns[at]?.share ?? 0) / shares) * (room - wanted))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
