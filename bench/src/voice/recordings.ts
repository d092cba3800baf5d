import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { mixToMono } from '@maju/analysis/voice/mix-to-mono'
import type { Sound } from '@maju/analysis/voice/sound'
import { parseWave, readWave } from '@maju/analysis/wave.fixture'
import { sharedFile } from '@maju/text/shared-data.fixture'

/** A recording of the test data: its path within data/audio, without what leads there. */
export type Recording = Sound & { name: string }

/** The same half minute for an hour, in 6 kb/s. */
const TOO_LONG = 'edge/long_61min_opus.webm'
const FOLDERS = ['ko', 'en', 'filler', 'synth', 'derived', 'edge']
const MOST_BYTES = 2 ** 28

/** Every recording that can be read here, and the names of those that need an ffmpeg that is not there. */
export async function readRecordings(): Promise<{ recordings: Recording[]; unread: string[] }> {
  const recordings: Recording[] = []
  const unread: string[] = []
  for (const folder of FOLDERS) {
    const files = (await readdir(sharedFile('audio', folder))).toSorted()
    for (const file of files.filter((each) => !/\.(?:txt|json)$/.test(each))) {
      const name = `${folder}/${file}`
      const recording = name === TOO_LONG ? null : readRecording(name)
      if (recording) recordings.push(recording)
      else unread.push(name)
    }
  }
  return { recordings, unread }
}

/** WAVE is read by us, everything else by the system's ffmpeg; null where that is missing. */
function readRecording(name: string): Recording | null {
  const file = sharedFile('audio', name)
  if (!existsSync(file)) return null
  const wave = file.endsWith('.wav') ? readWave(file) : decode(file)
  return wave && { name, samples: mixToMono(wave.channels), sampleRateHertz: wave.sampleRateHertz }
}

function decode(file: string): ReturnType<typeof parseWave> | null {
  const { status, stdout } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-vn', '-c:a', 'pcm_f32le', '-f', 'wav', '-'],
    { maxBuffer: MOST_BYTES },
  )
  return status === 0 ? parseWave(stdout) : null
}
