import type { Draft } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { decodePicture } from '../ocr/decode-picture.ts'
import { recogniseSheets } from '../ocr/recognise-sheets.ts'

/** A photo or a scan: one page whose text is recognised. */
export async function readImage(bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const picture = await decodePicture(bytes, context.limits)
  return { pages: 1, hidden: [], ...(await recogniseSheets([{ page: 1, draw: async () => picture }], context)) }
}
