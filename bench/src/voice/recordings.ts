import { readdir } from 'node:fs/promises'
import { mixToMono } from '@maju/analysis/voice/mix-to-mono'
import type { Sound } from '@maju/analysis/voice/sound'
import { readWave } from '@maju/analysis/wave.fixture'
import { decodeSound } from '@maju/server/platform/media/decode-sound'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { decoding, whyNoDecoding } from '../media/decoding.ts'

/** A recording of the test data: its path within data/audio, without what leads there. */
export type Recording = Sound & { name: string }

/** The same half minute for an hour, in 6 kb/s. */
const TOO_LONG = 'edge/long_61min_opus.webm'
const FOLDERS = ['ko', 'en', 'filler', 'synth', 'derived', 'edge']

/** Every recording that can be read here, and the names of those that need an ffmpeg that is not there. */
export async function readRecordings(): Promise<{ recordings: Recording[]; unread: string[] }> {
  const recordings: Recording[] = []
  const unread: string[] = []
  for (const folder of FOLDERS) {
    const files = (await readdir(sharedFile('audio', folder))).toSorted()
    for (const file of files.filter((each) => !/\.(?:txt|json)$/.test(each))) {
      const name = `${folder}/${file}`
      const recording = name === TOO_LONG ? null : await readRecording(name)
      if (recording) recordings.push(recording)
      else unread.push(name)
    }
  }
  return { recordings, unread }
}

/** WAVE is read by us, everything else decoded as the product does it; null where that cannot be. */
async function readRecording(name: string): Promise<Recording | null> {
  const file = sharedFile('audio', name)
  if (file.endsWith('.wav')) {
    const { channels, sampleRateHertz } = readWave(file)
    return { name, samples: mixToMono(channels), sampleRateHertz }
  }
  const sound = whyNoDecoding === null ? await decodeSound({ ...decoding(), file }) : null
  return sound && { name, samples: sound.samples, sampleRateHertz: sound.sampleRateHertz }
}
