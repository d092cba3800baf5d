import type { ReadFile } from '@maju/contracts/document'

/** A place in the text of a document and the block that stands there. */
export type BlockSpan = { block: number; start: number; end: number }

/** The one text of a document that everything cites, and where each block lies in it. */
export type DocumentText = { text: string; spans: BlockSpan[] }

/** Joins the blocks by line ends; what repeats on every page (header and footer) is part of it once, where it first stands. */
export function documentText({ blocks }: Pick<ReadFile, 'blocks'>): DocumentText {
  const seen = new Set<string>()
  const spans: BlockSpan[] = []
  let text = ''
  for (const [block, { text: own, kind }] of blocks.entries()) {
    const repeats = (kind === 'header' || kind === 'footer') && seen.has(own)
    if (own === '' || repeats) continue
    seen.add(own)
    if (text !== '') text += '\n'
    spans.push({ block, start: text.length, end: text.length + own.length })
    text += own
  }
  return { text, spans }
}
