import { findFfmpeg } from '@maju/server/platform/media/find-ffmpeg'

const found = findFfmpeg({ given: process.env.FFMPEG_PATH ?? null, path: process.env.PATH ?? '' })
const never = new AbortController().signal

/** Why nothing can be decoded here; null where the product would find an ffmpeg. */
export const whyNoDecoding = found === null ? 'There is no ffmpeg to decode with.' : null

/** What the product's decoders are given here. @throws Error where there is no ffmpeg. */
export function decoding(): { ffmpeg: string; longestSeconds: number; signal: AbortSignal } {
  if (found === null) throw new Error('There is no ffmpeg to decode with.')
  return { ffmpeg: found, longestSeconds: 3600, signal: never }
}
