import { z } from 'zod'

/** A number of a table exactly as it stands there, with what the table says about it. `text.slice(start, end) === cell` in the text of the document. */
export const figure = z.object({
  cell: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The first cell of the row. */
  label: z.string(),
  /** The cell of the head above it; null where the table has none that fits. */
  column: z.string().nullable(),
  /** As written (`백만원`); null where nothing states one. */
  unit: z.string().nullable(),
  /** The column, where it names a time. */
  period: z.string().nullable(),
  /** Consolidated (연결) or separate (별도) statements; null where neither is said. */
  basis: z.enum(['consolidated', 'separate']).nullable(),
})
export type Figure = z.infer<typeof figure>

/** A figure as a register of filings gives it, to the letter. */
export type FiledFigure = {
  label: string
  amount: string
  currency: string
  period: string
  basis: NonNullable<Figure['basis']>
}
