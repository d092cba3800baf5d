/** How much two categories agree, by their places: 1 is full agreement, 0 none. */
export type Agreement = (one: number, other: number) => number

type Kappa = {
  value: number
  standardError: number
  /** 95 %, by the normal approximation; not beyond -1 and 1. */
  interval: [low: number, high: number]
}

/** For levels in order: two steps apart counts four times as much as one (Cohen 1968; Fleiss and Cohen 1973). */
export const quadratic =
  (categories: number): Agreement =>
  (one, other) =>
    1 - ((one - other) / (categories - 1)) ** 2

const NORMAL_95 = 1.959_964
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Cohen's weighted kappa of a square table of counts, rows by one rater and columns by the other. Null where it is not defined: nothing was
 * counted, or chance alone would agree in everything because both know only one category. With weights of 1 on the diagonal and 0 beside it,
 * it is Cohen's kappa.
 *
 * Cohen, J. (1960). Educational and Psychological Measurement 20(1), 37–46. Cohen, J. (1968). Psychological Bulletin 70(4), 213–220.
 * Standard error: Fleiss, J. L., Cohen, J., Everitt, B. S. (1969). Psychological Bulletin 72(5), 323–327.
 */
export function weightedKappa(table: readonly (readonly number[])[], agreement: Agreement): Kappa | null {
  const n = sum(table.flat())
  if (n === 0) return null
  const shares = table.map((row) => row.map((count) => count / n))
  const rows = shares.map(sum)
  const columns = rows.map((_row, column) => sum(shares.map((row) => row[column] ?? 0)))
  const overCells = (value: (share: number, row: number, column: number) => number): number =>
    sum(shares.flatMap((row, r) => row.map((share, c) => value(share, r, c))))

  const observed = overCells((share, r, c) => share * agreement(r, c))
  const expected = overCells((_share, r, c) => (rows[r] ?? 0) * (columns[c] ?? 0) * agreement(r, c))
  const room = 1 - expected
  if (room < 1e-12) return null
  const meanOfRow = rows.map((_row, r) => sum(columns.map((share, c) => share * agreement(r, c))))
  const meanOfColumn = columns.map((_column, c) => sum(rows.map((share, r) => share * agreement(r, c))))
  const spread = overCells(
    (share, r, c) =>
      share * (agreement(r, c) * room - ((meanOfRow[r] ?? 0) + (meanOfColumn[c] ?? 0)) * (1 - observed)) ** 2,
  )
  const centre = observed * expected - 2 * expected + observed
  const standardError = Math.sqrt(Math.max(0, spread - centre ** 2) / n) / room ** 2
  const value = (observed - expected) / room
  const reach = NORMAL_95 * standardError
  return { value, standardError, interval: [Math.max(-1, value - reach), Math.min(1, value + reach)] }
}
