export type Light = 'dark' | 'fine' | 'bright'

const size = { width: 32, height: 18 }
/** Of 255. A face that is darker can hardly be made out, a picture that is brighter has lost its outlines. */
const limits = { dark: 55, bright: 215 } as const

/** Mean brightness of a picture in RGBA, as the eye weighs its colours. */
export function brightnessOf(pixels: Uint8ClampedArray): number {
  let sum = 0
  for (let at = 0; at + 2 < pixels.length; at += 4)
    sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0)
  return sum / Math.max(1, Math.floor(pixels.length / 4))
}

export function lightOf(brightness: number): Light {
  if (brightness < limits.dark) return 'dark'
  return brightness > limits.bright ? 'bright' : 'fine'
}

/** The light in what a video shows now; null while it shows nothing. */
export function lightIn(video: HTMLVideoElement): Light | null {
  if (video.videoWidth === 0) return null
  const canvas = Object.assign(document.createElement('canvas'), size)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(video, 0, 0, size.width, size.height)
  return lightOf(brightnessOf(context.getImageData(0, 0, size.width, size.height).data))
}
