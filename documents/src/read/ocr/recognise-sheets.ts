import type { Draft } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import type { Drawable } from './grey.ts'
import { recognisers } from './recognisers.ts'
import { blocksOfSheet } from './sheet-blocks.ts'

export type Recognised = Pick<Draft, 'blocks' | 'recognised'>

/** A page that has no text, and how to get its picture. */
export type Sheet = { page: number; draw: () => Promise<Drawable> }

/**
 * The text on pages that are pictures, one after another.
 * @throws UnreadableFile when there are more than are recognised: a part of a document would pass for the whole.
 */
export async function recogniseSheets(sheets: readonly Sheet[], { limits, asks }: ReadContext): Promise<Recognised> {
  if (sheets.length === 0) return { blocks: [], recognised: null }
  if (sheets.length > limits.recognisedPages) throw new UnreadableFile('too-many-pages')
  const { recognise, failed, close } = recognisers(asks)
  try {
    const found = []
    for (const { page, draw } of sheets) {
      const { sheet, by } = await recognise(await draw())
      found.push({ page, by, ...blocksOfSheet(sheet, page) })
    }
    const written = found.filter(({ blocks }) => blocks.length > 0)
    if (written.length === 0) return { blocks: [], recognised: null }
    return {
      blocks: written.flatMap(({ blocks }) => blocks),
      recognised: {
        pages: written.map(({ page }) => page),
        by: [...new Set(written.map(({ by }) => by))].join(', '),
        confidence: written.reduce((sum, one) => sum + one.confidence, 0) / written.length,
        insteadOf: failed(),
      },
    }
  } finally {
    close()
  }
}
