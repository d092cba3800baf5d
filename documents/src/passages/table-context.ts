import type { TextBlock } from '@maju/contracts/document'

/** What stands above the rows of a table and says what their cells mean. */
export type TableContext = {
  /** The cells of the row that names the columns; empty where there is none. */
  header: string[]
  /** As written: `백만원`, `in thousands of U.S. dollars`. */
  unit: string | null
}

const UNIT =
  /[([（]\s*단위\s*[:：]?\s*([^)\]）]{1,40})[)\]）]|\(((?:unaudited, )?in (?:thousands|millions|billions)[^)]{0,60})\)/iu

/** A cell that is a number: digits with signs around them, and nothing else. */
const NUMBER = /^[△▲▽▼(+-]{0,2}\s?[$₩€£]?\s?\d[\d,]*(?:\.\d+)?\s?%?\s?[)]?(?:%p?)?$/u
const YEAR = /^(?:19|20)\d\d(?:[./-]\d{1,2})*\.?$/u

export const isNumberCell = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell)

/** A row that names columns: years and words, no numbers, and more than one cell says something. */
export const isHeaderRow = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell !== '').length > 1 && !cells.some(isNumberCell)

/** The unit that a text states, as written. */
export const unitIn = (text: string): string | null => {
  const found = UNIT.exec(text)
  return found ? (found[1] ?? found[2] ?? '').trim() : null
}

/** For each block what stood above it, before the block itself is read. A heading or paragraph ends a table, a unit holds until the next heading. */
export function tableContexts(blocks: readonly Pick<TextBlock, 'kind' | 'text'>[]): TableContext[] {
  let current: TableContext = { header: [], unit: null }
  return blocks.map((block) => {
    const before = current
    current = contextAfter(before, block)
    return before
  })
}

/** The context behind a block. */
export function contextAfter(before: TableContext, { kind, text }: Pick<TextBlock, 'kind' | 'text'>): TableContext {
  const unit = unitIn(text) ?? (kind === 'heading' ? null : before.unit)
  if (kind !== 'row') return { header: [], unit }
  const cells = text.split('\t')
  return { header: isHeaderRow(cells) && unitIn(text) === null ? cells : before.header, unit }
}
