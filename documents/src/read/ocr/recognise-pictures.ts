import type { Draft } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { decodePicture } from './decode-picture.ts'
import { recogniseSheets } from './recognise-sheets.ts'

/** What was read of a document without pages or, where no letter is written in it, the text on its pictures. */
export async function orPictures(
  found: Draft,
  pictures: readonly (() => Uint8Array | null)[],
  context: ReadContext,
): Promise<Draft> {
  if (found.blocks.some(({ text }) => text.trim() !== '')) return found
  const sheets = pictures.map((unpack) => ({
    page: 1,
    draw: async () => {
      const bytes = unpack()
      if (!bytes) throw new UnreadableFile('damaged')
      return await decodePicture(bytes, context.limits)
    },
  }))
  const { blocks, recognised } = await recogniseSheets(sheets, context)
  return {
    ...found,
    blocks: blocks.map((block) => ({ ...block, place: null })),
    recognised: recognised && { ...recognised, pages: [] },
  }
}
