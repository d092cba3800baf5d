import { expect, test } from 'vitest'
import { guardedSpeaker, LONGEST_TEXT } from './guarded-speaker.ts'
import { sounds } from './speaker.conformance.ts'

/** A speaker that keeps what it was told to say. */
function listened() {
  const heard: string[] = []
  const speaker = guardedSpeaker({
    description: {
      provider: 'listened',
      model: 'none',
      languages: ['ko', 'en'],
      voices: { ko: 'a', en: 'b' },
      textLeavesMachine: false,
    },
    async speak({ text }) {
      heard.push(text)
      return Buffer.from(sounds.mp3, 'latin1')
    },
  })
  return {
    heard,
    speak: (text: string) => speaker.speak({ text, language: 'ko', signal: new AbortController().signal }),
  }
}

test('as much as the strictest service takes is said, and one character more is not', async () => {
  const { heard, speak } = listened()
  await speak('가'.repeat(LONGEST_TEXT))
  await expect(speak('가'.repeat(LONGEST_TEXT + 1))).rejects.toMatchObject({ kind: 'refused' })
  expect(heard.map(({ length }) => length)).toEqual([LONGEST_TEXT])
})

test('what cannot be heard is not handed on: control characters, turned directions, halves of characters, runs of space', async () => {
  const { heard, speak } = listened()
  await speak('  네,\u202e \u0000맞습니다.\n\n\ud83d 다음은\u0007요?  ')
  expect(heard).toEqual(['네, 맞습니다. \ufffd 다음은요?'])
})
