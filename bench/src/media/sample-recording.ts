import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { decoding } from './decoding.ts'

/**
 * A minute of 720p as Chrome's MediaRecorder would write it: VP8 and Opus in a webm without a duration, made from the interview of the shared data
 * by repeating it.
 */
export function makeMinute(folder: string): string {
  const file = join(folder, 'minute-720p.webm')
  const source = sharedFile('video/truth/interview_ko_33s.mp4')
  const given = [
    ['-loglevel', 'error', '-stream_loop', '1', '-i', source, '-t', '60'],
    ['-vf', 'scale=1280:720', '-r', '30', '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '2M'],
    ['-c:a', 'libopus', '-b:a', '64k', '-f', 'webm', '-live', '1', file],
  ].flat()
  execFileSync(decoding().ffmpeg, given)
  return file
}
