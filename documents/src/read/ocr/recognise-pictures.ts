import type { ReadLimits } from '../draft/limits.ts'
import { decodePicture } from './decode-picture.ts'
import { type Recognised, recogniseSheets } from './recognise-sheets.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'

/** The text on the pictures of a document that has no other text and no pages. */
export async function recognisePictures(
  pictures: readonly (() => Uint8Array | null)[],
  limits: ReadLimits,
): Promise<Recognised> {
  const sheets = pictures.map((unpack) => ({
    page: 1,
    draw: async () => {
      const bytes = unpack()
      if (!bytes) throw new UnreadableFile('damaged')
      return await decodePicture(bytes, limits)
    },
  }))
  const { blocks, recognised } = await recogniseSheets(sheets, limits)
  return {
    blocks: blocks.map((block) => ({ ...block, place: null })),
    recognised: recognised && { ...recognised, pages: [] },
  }
}
