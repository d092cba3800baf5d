import type { Draft } from '../draft/draft.ts'
import type { ReadLimits } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import type { Drawable } from './grey.ts'
import { recognisePicture } from './recognise-picture.ts'
import { openRecogniser, RECOGNISED_BY } from './tesseract.ts'

export type Recognised = Pick<Draft, 'blocks' | 'recognised'>

/** A page that has no text, and how to get its picture. */
export type Sheet = { page: number; draw: () => Promise<Drawable> }

/**
 * The text on pages that are pictures, one after another.
 * @throws UnreadableFile when there are more than are recognised: a part of a document would pass for the whole.
 */
export async function recogniseSheets(sheets: readonly Sheet[], { recognisedPages }: ReadLimits): Promise<Recognised> {
  if (sheets.length === 0) return { blocks: [], recognised: null }
  if (sheets.length > recognisedPages) throw new UnreadableFile('too-many-pages')
  const recogniser = await openRecogniser()
  try {
    const found = []
    for (const { page, draw } of sheets) found.push({ page, ...recognisePicture(await draw(), page, recogniser) })
    const written = found.filter(({ blocks }) => blocks.length > 0)
    const confidence = written.reduce((sum, one) => sum + one.confidence, 0) / Math.max(written.length, 1)
    return {
      blocks: written.flatMap(({ blocks }) => blocks),
      recognised:
        written.length === 0 ? null : { pages: written.map(({ page }) => page), by: RECOGNISED_BY, confidence },
    }
  } finally {
    recogniser.close()
  }
}
