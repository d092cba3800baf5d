import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptedTranscriber } from '@maju/providers/transcription/scripted'
import { wav } from '@maju/providers/transcription/wav'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import { describe, expect, test } from 'vitest'
import { decodeSound } from './decode-sound.ts'
import { dictateFile } from './dictate-file.ts'
import { findFfmpeg } from './find-ffmpeg.ts'

// oxlint-disable-next-line node/no-process-env -- where programs lie is the machine's to say
const ffmpeg = findFfmpeg({ given: null, path: process.env.PATH ?? '' }) ?? ''
const missing = ffmpeg === '' ? 'There is no ffmpeg.' : missingData('audio')
const never = new AbortController().signal
const SILENCE_SECONDS = 4

/** Somebody who speaks and then is silent, and how long they spoke. */
async function spokenThenSilent() {
  const file = sharedFile('audio/ko/azure_ko_training_audio1.wav')
  const spoken = await decodeSound({ ffmpeg, file, longestSeconds: 60, signal: never })
  if (!spoken) throw new Error('there is no sound in it')
  const { samples, seconds } = spoken
  const all = new Float32Array(samples.length + SILENCE_SECONDS * 16_000)
  all.set(samples)
  const made = join(await mkdtemp(join(tmpdir(), 'maju-test-')), 'answer')
  await writeFile(made, wav(all))
  return { file: made, seconds }
}

describe.skipIf(saySkipped('dictation', missing))('dictation', () => {
  test('keeps what was said where somebody spoke, and leaves out what a recogniser wrote into the silence', async () => {
    const { file, seconds } = await spokenThenSilent()
    const word = (text: string, startSecond: number) => ({
      text,
      startSecond,
      endSecond: startSecond + 0.4,
      confidence: null,
    })
    const words = [word('맞습니다', seconds / 2), word('시청해', seconds + 2), word('주셔서', seconds + 2.5)]
    const transcriber = scriptedTranscriber({ replies: [{ text: '맞습니다 시청해 주셔서', words }] })
    const transcript = await dictateFile({ ffmpeg, transcriber })(file, 'ko', never)
    expect(transcript).toMatchObject({ text: '맞습니다', words: [words[0]] })
  }, 30_000)

  test('of what is no sound is refused as that, and stops with the one who asked for it', async () => {
    const { file } = await spokenThenSilent()
    const transcriber = scriptedTranscriber({ replies: [{ text: '네', afterSeconds: 60 }] })
    const dictate = dictateFile({ ffmpeg, transcriber })
    const broken = `${file}.txt`
    await writeFile(broken, 'no sound at all')
    await expect(dictate(broken, 'ko', never)).rejects.toMatchObject({ fault: 'unreadable' })
    const leaving = new AbortController()
    const asked = dictate(file, 'ko', leaving.signal)
    leaving.abort()
    await expect(asked).rejects.toBeInstanceOf(Error)
  }, 30_000)
})
