import { createCanvas } from '@napi-rs/canvas'
import type { Drawable } from './grey.ts'

/** Longest side of what is shown to a service: letters of eight points stay a dozen pixels high, and a page stays below four megabytes. */
const LONGEST_SIDE = 2400
/** Of 100. Below this, thin strokes of Korean letters fray. */
const QUALITY = 88

/** A picture as a JPEG on white: what a service is shown, with nothing of the file that it came from. */
export function pictureBytes(picture: Drawable): Uint8Array {
  const scale = Math.min(LONGEST_SIDE / Math.max(picture.width, picture.height), 1)
  const canvas = createCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toBuffer('image/jpeg', QUALITY)
}
