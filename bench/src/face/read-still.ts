import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Image } from '@maju/analysis/face/image'
import { decoding } from '../media/decoding.ts'

const WIDTH_PIXELS = 640
const MOST_BYTES = 2 ** 26
const run = promisify(execFile)

/**
 * A still, or the first image of a recording, 640 pixels wide or as wide as it is, behind more filters of ffmpeg. The product decodes recordings and no
 * stills: those have a way of their own.
 */
export async function readStill(file: string, filters: readonly string[] = []): Promise<Image> {
  const graph = [`scale='min(${WIDTH_PIXELS},iw)':-2:flags=area`, ...filters].join(',')
  const words = ['-v', 'error', '-nostdin', '-i', file, '-an', '-vf', graph, '-frames:v', '1']
  const { stdout } = await run(decoding().ffmpeg, [...words, '-f', 'image2pipe', '-c:v', 'ppm', 'pipe:1'], {
    encoding: 'buffer',
    maxBuffer: MOST_BYTES,
  })
  return readPixmap(stdout) ?? noImage(file)
}

/** A portable pixmap: "P6", width, height, 255, and the colours. */
function readPixmap(bytes: Buffer): Image | null {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) return null
  return {
    data: Uint8Array.from(bytes.subarray(head[0].length)),
    width: Number(head[1]),
    height: Number(head[2]),
    channels: 3,
  }
}

function noImage(file: string): never {
  throw new Error(`There is no image in ${file}.`)
}
