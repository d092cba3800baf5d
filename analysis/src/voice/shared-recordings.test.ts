import { readFileSync } from 'node:fs'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { expect, test } from 'vitest'
import { readWave } from '../wave.fixture.ts'
import { measureVoice } from './measure-voice.ts'
import { mixToMono } from './mix-to-mono.ts'
import { transcriptOf } from './voice.fixture.ts'

const measure = (path: string, text: string | null = null) => {
  const { channels, sampleRateHertz } = readWave(path)
  const transcript = text === null ? null : transcriptOf(text)
  return measureVoice({
    samples: mixToMono(channels),
    sampleRateHertz,
    transcript,
    language: 'ko',
    questionEndSecond: null,
  })
}

test('the pauses of a synthesised answer are where they were put', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/synth/ko_pauses_known.wav')
  const { timeline } = measure(file)
  const known = [4.897, 5.397, 9.16, 10.36, 15.205, 18.205]
  const found = timeline.pauses.flatMap(({ startSecond, endSecond }) => [startSecond, endSecond])
  expect(found).toHaveLength(known.length)
  for (const [at, second] of found.entries()) expect(Math.abs(second - (known[at] ?? 0))).toBeLessThan(0.05)
})

test('a Korean reader has the rate of the words and the pitch of the voice', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/ko/azure_ko_training_audio1.wav')
  const text = readFileSync(file.replace(/wav$/u, 'txt'), 'utf8')
  const { measures } = measure(file, text)
  expect(measures.syllablesPerSecond.quality).toBe('ok')
  expect(measures.syllablesPerSecond.value).toBeCloseTo(4.6, 1)
  expect(measures.pitchMedianHertz.value).toBeCloseTo(200, -1)
  expect(measures.fillers.value).toBe(0)
  const estimated = measure(file).measures.syllablesPerSecond
  expect(Math.abs((estimated.value ?? 0) / 4.6 - 1)).toBeLessThan(0.12)
})

test('a file with a sweep and no voice has no speech', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/edge/picovoice_empty.wav')
  expect(measure(file).measures.speechSeconds).toEqual({ value: null, quality: 'none', reason: 'no-speech' })
})

test('antiphase is heard', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/derived/ko_stereo_antiphase.wav')
  expect(measure(file).measures.loudnessLufs.value).toBeCloseTo(-19.3, 1)
})

test('a telephone line keeps the pitch', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/derived/ko_8khz_mulaw.wav')
  const { pitchMedianHertz } = measure(file).measures
  expect(pitchMedianHertz.quality).toBe('ok')
  expect(pitchMedianHertz.value).toBeCloseTo(197.5, 0)
})

test('a pitch that is known is found', ({ skip }) => {
  const file = sharedFileOr(skip, 'audio/synth/voice_220hz_5s.wav')
  expect(measure(file).measures.pitchMedianHertz.value).toBeCloseTo(220, 0)
})
