import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingData, sharedFile } from '@maju/text/shared-data.fixture'

const film = 'video/truth/interview_ko_33s.mp4'
const decoder = process.env.FFMPEG_PATH ?? 'ffmpeg'

/** Why a candidate cannot be put in front of the camera here; null where nothing is missing. */
export function whyNoCandidate(): string | null {
  const missing = missingData(film)
  if (missing !== null) return missing
  return spawnSync(decoder, ['-version'], { stdio: 'ignore' }).status === 0
    ? null
    : 'There is no ffmpeg to decode with.'
}

/** A candidate who talks to the camera, as flags for Chromium's fake camera and microphone; `remove` takes the files away again. */
export async function filmedCandidate(): Promise<{ flags: readonly string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'maju-camera-'))
  const picture = join(folder, 'candidate.mjpeg')
  const sound = join(folder, 'candidate.wav')
  const filters = 'fps=30,scale=1280:960,crop=1280:720'
  const options = `-v error -nostdin -y -map 0:v -vf ${filters} -q:v 4 -f mjpeg`.split(' ')
  const outputs = [...options, picture, '-map', '0:a', '-ac', '1', '-ar', '48000', sound]
  const made = spawnSync(decoder, ['-i', sharedFile(film), ...outputs])
  if (made.status !== 0) throw new Error(`The film of the candidate could not be decoded: ${String(made.stderr)}`)
  return {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${picture}`,
      `--use-file-for-fake-audio-capture=${sound}`,
    ],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
