import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingData, sharedFile } from '@maju/text/shared-data.fixture'

/** Devices of a browser: flags for Chromium; `remove` takes the files that were made for them away again. */
export type Devices = { flags: readonly string[]; remove: () => Promise<void> }

export const noDevices = async (): Promise<Devices> => ({ flags: [], remove: async () => {} })

const fakeDevices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] as const
const voice = 'audio/ko/azure_ko_training_audio1.wav'
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

/** Why there is no voice for the microphone here; null where nothing is missing. */
export const whyNoVoice = (): string | null => missingData(voice)

/** A candidate who talks into the microphone, once. */
export const heardCandidate = async (): Promise<Devices> => ({
  ...(await noDevices()),
  flags: [...fakeDevices, `--use-file-for-fake-audio-capture=${sharedFile(voice)}%noloop`],
})

/** A candidate who talks to the camera. */
export async function filmedCandidate(): Promise<Devices> {
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
      ...fakeDevices,
      `--use-file-for-fake-video-capture=${picture}`,
      `--use-file-for-fake-audio-capture=${sound}`,
    ],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
