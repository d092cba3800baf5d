import type { Bar } from './bars.ts'

/** What a benchmark gives: rows for the table, the figures we promise with their bars, and remarks on how to read them. */
export type Result = {
  rows: Record<string, unknown>[]
  bars?: Bar[]
  notes?: string[]
}

/** What a benchmark gives that cannot run here. */
export const skipped = (...reasons: readonly string[]): Result => ({
  rows: [],
  notes: reasons.map((reason) => `Skipped: ${reason}`),
})

/** A file in figures/ is a benchmark: it exports `run`. */
export type Benchmark = { run: () => Promise<Result> }
