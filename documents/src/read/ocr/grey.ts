import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas'

/** A picture in shades of grey, row by row. */
export type Grey = { width: number; height: number; data: Uint8Array }

/** Whatever can be drawn: a picture that was decoded, or a page that was rasterised. */
export type Drawable = Image | Canvas

/** Longest side in pixels that letters of an ordinary page are recognised best at, and how far a small picture is enlarged for it. */
const LONGEST_SIDE = 2280
const MOST_ENLARGED = 2

/** A picture in the size that is recognised, turned back by an angle. */
export function greyOf(picture: Drawable, radians: number): Grey {
  const scale = Math.min(LONGEST_SIDE / Math.max(picture.width, picture.height), MOST_ENLARGED)
  const canvas = createCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(-radians)
  context.scale(scale, scale)
  context.drawImage(picture, -picture.width / 2, -picture.height / 2)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const grey = new Uint8Array(width * height)
  // Luma by ITU-R BT.601, in whole numbers.
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4)
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
  return { width, height, data: grey }
}
