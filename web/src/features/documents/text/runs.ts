import type { Span } from '@maju/contracts/basics'
import type { OwnDocumentReading } from '@maju/contracts/documents'

export type Piece = OwnDocumentReading['pieces'][number]

/** Pieces that belong together: the rows of a table, the items of a list, or one piece alone. */
export type Run = { kind: Piece['kind']; page: number | null; pieces: [Piece, ...Piece[]] }

const isJoined = (kind: Piece['kind']) => kind === 'row' || kind === 'item'

/** The pieces of a text as they are shown: what stands together in one table or list is one run, which ends with its page. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const page = piece.place?.page ?? null
    const last = runs.at(-1)
    if (last && last.kind === piece.kind && last.page === page && isJoined(piece.kind)) last.pieces.push(piece)
    else runs.push({ kind: piece.kind, page, pieces: [piece] })
  }
  return runs
}

/** The cells of a row: they are parted by tabs. */
export function cellsOf(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = []
  let from = start
  for (const cell of text.slice(start, end).split('\t')) {
    cells.push({ start: from, end: from + cell.length })
    from += cell.length + 1
  }
  return cells
}
