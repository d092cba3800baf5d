import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Image } from '@maju/analysis/face/image'

const WIDTH_PIXELS = 640

/** Whether the system has ffmpeg to decode with. */
export const hasFfmpeg = (): boolean => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0

export type ReadOptions = {
  /** Left out for a still: of a recording, its first image. */
  framesPerSecond?: number
  /** More filters of ffmpeg, behind the scaling. */
  filters?: readonly string[]
}

/** The images of a recording or a still, one after the other, 640 pixels wide or as wide as they are. */
export async function* readFrames(
  file: string,
  { framesPerSecond, filters = [] }: ReadOptions = {},
): AsyncGenerator<Image> {
  const rate = framesPerSecond ? [`fps=${framesPerSecond}`] : []
  const many = framesPerSecond ? [] : ['-frames:v', '1']
  const scale = `scale='min(${WIDTH_PIXELS},iw)':-2:flags=area`
  const graph = [...rate, scale, ...filters].join(',')
  const ffmpeg = spawn(
    'ffmpeg',
    ['-v', 'error', '-nostdin', '-i', file, '-an', '-vf', graph, ...many, '-f', 'image2pipe', '-c:v', 'ppm', 'pipe:1'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = once(ffmpeg, 'close')
  let rest = Buffer.alloc(0)
  for await (const piece of ffmpeg.stdout) {
    rest = Buffer.concat([rest, piece as Buffer])
    for (let next = takePicture(rest); next; next = takePicture(rest)) {
      rest = next.rest
      yield next.image
    }
  }
  const [code] = (await closed) as [number]
  if (code !== 0) throw new Error(`ffmpeg could not read ${file}.`)
}

/** A portable pixmap: "P6", width, height, 255, and the colours. Null where it is not whole yet. */
function takePicture(bytes: Buffer): { image: Image; rest: Buffer<ArrayBuffer> } | null {
  const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!header) return null
  const [width, height] = [Number(header[1]), Number(header[2])]
  const end = header[0].length + width * height * 3
  if (bytes.length < end) return null
  const data = Uint8Array.from(bytes.subarray(header[0].length, end))
  return { image: { data, width, height, channels: 3 }, rest: Buffer.from(bytes.subarray(end)) }
}
