import type { Image } from '@maju/analysis/face/image'
import { runFfmpeg } from './run-ffmpeg.ts'

type Needs = {
  ffmpeg: string
  file: string
  framesPerSecond: number
  longestSeconds: number
  signal: AbortSignal
}

/** The longer side of an image that faces are looked for in. */
const PIXELS = 640
const HEAD = /^P6\s(\d+)\s(\d+)\s255\s/

/**
 * The pictures of a file's first video track, so many a second, counted from the beginning of the recording; upright, at most 640 pixels a side. Gives
 * none where there is no picture to decode.
 * @throws MediaError `out-of-time`.
 */
export async function* decodeFrames({
  ffmpeg,
  file,
  framesPerSecond,
  longestSeconds,
  signal,
}: Needs): AsyncGenerator<{ image: Image; second: number }> {
  const output = [
    ['-map', '0:v:0?', '-an', '-sn', '-dn', '-t', String(longestSeconds)],
    ['-vf', `fps=${framesPerSecond}:start_time=0,scale=${PIXELS}:${PIXELS}:force_original_aspect_ratio=decrease`],
    ['-c:v', 'ppm', '-f', 'image2pipe'],
  ].flat()
  let number = 0
  for await (const image of images(runFfmpeg({ ffmpeg, file, output, seconds: longestSeconds + 60, signal }))) {
    yield { image, second: number / framesPerSecond }
    number += 1
  }
}

/** Cuts a stream of PPM pictures apart: each says how large it is. Pieces are joined only when a picture is complete. */
async function* images(pieces: AsyncIterable<Buffer>): AsyncGenerator<Image> {
  let held: Buffer[] = []
  let heldBytes = 0
  let wantedBytes = 0
  for await (const piece of pieces) {
    held.push(piece)
    heldBytes += piece.length
    if (heldBytes < wantedBytes) continue
    let rest = Buffer.concat(held)
    let next = nextImage(rest)
    while (next.image) {
      yield next.image
      rest = rest.subarray(next.bytes)
      next = nextImage(rest)
    }
    held = [rest]
    heldBytes = rest.length
    wantedBytes = next.bytes
  }
}

/** The first picture when all of it is there; how many bytes it takes in any case, 0 while its head is not there. */
function nextImage(bytes: Buffer): { bytes: number; image: Image | null } {
  const head = HEAD.exec(bytes.toString('latin1', 0, 32))
  if (!head) return { bytes: 0, image: null }
  const [width, height] = [Number(head[1]), Number(head[2])]
  const from = head[0].length
  const until = from + width * height * 3
  if (bytes.length < until) return { bytes: until, image: null }
  return { bytes: until, image: { data: bytes.subarray(from, until), width, height, channels: 3 } }
}
