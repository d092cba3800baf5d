import { mixToMono } from '@maju/analysis/voice/mix-to-mono'
import { MediaError } from './media-error.ts'
import { runFfmpeg } from './run-ffmpeg.ts'

export type Sound = { samples: Float32Array; sampleRateHertz: number; seconds: number }
type Needs = { ffmpeg: string; file: string; longestSeconds: number; signal: AbortSignal }

/** What voices are measured at: all of a voice that the measures look at lies below 8 kHz. */
export const SAMPLE_RATE_HERTZ = 16_000
const MOST_CHANNELS = 2
/** Sound is decoded more than a hundred times faster than it lasts; a hundred times slower than that is a fault. */
const secondsFor = (longestSeconds: number) => 30 + longestSeconds / 20

/**
 * The first sound track of a file as one channel of 16 kHz; null where there is none. Gaps in its times become silence, so that a second of the samples
 * is a second of the recording.
 * @throws MediaError `too-long`, `out-of-time`.
 */
export async function decodeSound({ ffmpeg, file, longestSeconds, signal }: Needs): Promise<Sound | null> {
  const output = [
    ['-map', '0:a:0?', '-vn', '-sn', '-dn', '-t', String(longestSeconds + 1)],
    ['-af', 'aresample=async=1:first_pts=0', '-ar', String(SAMPLE_RATE_HERTZ)],
    ['-c:a', 'pcm_s16le', '-f', 'wav'],
  ].flat()
  const pieces: Buffer[] = []
  for await (const piece of runFfmpeg({ ffmpeg, file, output, seconds: secondsFor(longestSeconds), signal }))
    pieces.push(piece)
  const channels = channelsOf(Buffer.concat(pieces))
  if (channels === null) return null
  const samples = mixToMono(channels)
  const seconds = samples.length / SAMPLE_RATE_HERTZ
  if (seconds > longestSeconds) throw new MediaError('too-long')
  return { samples, sampleRateHertz: SAMPLE_RATE_HERTZ, seconds }
}

/** Samples of a WAV as ffmpeg streams it: the sizes in its head are not to be believed. Null without a head or without samples. */
function channelsOf(wav: Buffer): Float32Array[] | null {
  const format = wav.indexOf('fmt ')
  const data = wav.indexOf('data')
  if (format < 0 || data < 0) return null
  const count = wav.readUInt16LE(format + 10)
  const pcm = wav.subarray(data + 8)
  const frames = Math.floor(pcm.length / 2 / count)
  if (frames === 0) return null
  return Array.from({ length: Math.min(count, MOST_CHANNELS) }, (_, channel) => {
    const samples = new Float32Array(frames)
    for (let frame = 0; frame < frames; frame += 1)
      samples[frame] = pcm.readInt16LE((frame * count + channel) * 2) / 32_768
    return samples
  })
}
