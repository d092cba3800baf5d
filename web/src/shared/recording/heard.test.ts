import type { Transcript } from '@maju/contracts/transcript'
import { expect, test } from 'vitest'
import { heardByBrowser, heardFrom, transcriptOf } from './heard.ts'

const written = (text: string, startSecond: number): Transcript => ({
  language: 'ko',
  text,
  words: [{ text, startSecond, endSecond: startSecond + 0.5, confidence: 0.9 }],
  verbatim: false,
  writtenBy: 'whisper-cpp/ggml-small',
})

test('pieces that were written down one after the other are one transcript over the whole recording', () => {
  const pieces = [heardFrom(0, written('저는', 1)), heardFrom(20, written('고쳤습니다', 2))]
  expect(transcriptOf(pieces, 'ko')).toEqual({
    language: 'ko',
    text: '저는 고쳤습니다',
    words: [
      { text: '저는', startSecond: 1, endSecond: 1.5, confidence: 0.9 },
      { text: '고쳤습니다', startSecond: 22, endSecond: 22.5, confidence: 0.9 },
    ],
    verbatim: false,
    writtenBy: 'whisper-cpp/ggml-small',
  })
})

test('a piece without times takes those of the others, and both that wrote are named', () => {
  const transcript = transcriptOf([heardFrom(0, written('저는', 1)), heardByBrowser('고쳤습니다')], 'ko')
  expect(transcript).toMatchObject({ words: null, writtenBy: 'whisper-cpp/ggml-small, browser' })
})

test('nothing heard is no transcript; a piece of silence changes nothing of the others', () => {
  const silence = heardFrom(9, { ...written('', 0), words: [] })
  expect(transcriptOf([silence], 'ko')).toBe(null)
  expect(transcriptOf([], 'ko')).toBe(null)
  expect(transcriptOf([heardFrom(0, written('저는', 1)), silence], 'ko')?.words).toHaveLength(1)
})

test('what cannot be read stays so', () => {
  const transcript = transcriptOf([heardFrom(0, { ...written('saw', 1), readable: false })], 'en')
  expect(transcript?.readable).toBe(false)
})
