import { type Image, loadImage } from '@napi-rs/canvas'
import type { ReadLimits } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { pictureSize } from './picture-size.ts'

/**
 * Decodes a PNG or JPEG, as upright as its camera says it is.
 * @throws UnreadableFile for one that is too large, by the size that its head names before anything is decoded, or broken.
 */
export async function decodePicture(bytes: Uint8Array, { pixels }: ReadLimits): Promise<Image> {
  const size = pictureSize(bytes)
  if (!size || size.width === 0 || size.height === 0) throw new UnreadableFile('damaged')
  if (size.width * size.height > pixels) throw new UnreadableFile('too-large')
  try {
    return await loadImage(Buffer.from(bytes))
  } catch (error) {
    throw new UnreadableFile('damaged', { cause: error })
  }
}
