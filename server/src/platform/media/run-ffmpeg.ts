import { spawn } from 'node:child_process'
import { MediaError } from './media-error.ts'

type Needs = { ffmpeg: string; file: string; output: readonly string[]; seconds: number; signal: AbortSignal }

/**
 * What every run is held to. Only these containers are opened: a playlist in a file's clothes could name other files. Only files and pipes are read or
 * written, and no single allocation is larger than 256 MB. Padding that a file wants
 * discarded is kept (`skip_manual`): live webms mark every block so, and of half a minute two seconds were left.
 */
const GUARDS = [
  '-nostdin',
  '-hide_banner',
  '-loglevel',
  'error',
  '-flags2',
  '+skip_manual',
  '-max_alloc',
  String(256 * 2 ** 20),
  '-protocol_whitelist',
  'file,pipe',
  '-format_whitelist',
  'matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,wav,ogg,mp3,flac,aac,avi,gif',
] as const

/**
 * What ffmpeg writes to its output, piece by piece; a slow reader slows it down. What it says is not passed on: it holds what a file says of itself.
 * @throws MediaError `out-of-time` after so many seconds, the signal's reason when it ends first. A file that it cannot read gives nothing.
 */
export async function* runFfmpeg({ ffmpeg, file, output, seconds, signal }: Needs): AsyncGenerator<Buffer> {
  const limit = AbortSignal.timeout(seconds * 1000)
  const child = spawn(ffmpeg, [...GUARDS, '-i', `file:${file}`, ...output, 'pipe:1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    signal: AbortSignal.any([signal, limit]),
    killSignal: 'SIGKILL',
    env: {},
  })
  const pieces: AsyncIterable<Buffer> = child.stdout
  const ended = new Promise<void>((done) => {
    child.once('close', () => done())
    child.once('error', () => done())
  })
  try {
    yield* pieces
    await ended
  } catch (error) {
    if (!limit.aborted && !signal.aborted) throw error
  } finally {
    child.kill('SIGKILL')
  }
  signal.throwIfAborted()
  if (limit.aborted) throw new MediaError('out-of-time')
}
