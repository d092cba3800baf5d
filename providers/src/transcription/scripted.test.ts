import { describe, expect, test } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { asScript, faultAsLine } from '../wire/script.conformance.ts'
import { type Script, scriptedTranscriber } from './scripted.ts'
import { behavesLikeATranscriber, type Said, silence } from './transcriber.conformance.ts'

/** Times that are none cannot be written. */
function asLine(behaviour: Behaviour<Said>): Script[number] | null {
  if (!('say' in behaviour)) return faultAsLine(behaviour)
  const { text, words } = behaviour.say
  const canBeWritten = words.every(
    (word) => word.startSecond >= 0 && word.endSecond >= 0 && (word.confidence ?? 0) <= 1,
  )
  return canBeWritten ? { text, words: words.map((word) => ({ ...word, confidence: word.confidence ?? null })) } : null
}

behavesLikeATranscriber({
  name: 'scriptedTranscriber',
  make(behaviours, limits) {
    const replies = asScript(behaviours, asLine)
    return replies && { transcriber: scriptedTranscriber({ replies, limits }) }
  },
})

describe('a script', () => {
  const request = { samples: silence(4), sampleRateHertz: 16_000, signal: new AbortController().signal }

  test('without times spreads the words over the recording', async () => {
    const heard = await scriptedTranscriber({ replies: [{ text: '네 맞습니다' }] }).transcribe({
      ...request,
      language: 'ko',
    })
    expect(heard.words).toEqual([
      { text: '네', startSecond: 0, endSecond: 2, confidence: null },
      { text: '맞습니다', startSecond: 2, endSecond: 4, confidence: null },
    ])
  })

  test('with null for times gives none', async () => {
    const heard = await scriptedTranscriber({ replies: [{ text: '네', words: null }] }).transcribe({
      ...request,
      language: 'ko',
    })
    expect([heard.text, heard.words]).toEqual(['네', null])
  })

  test('picks by language, and goes on when a line is used up', async () => {
    const replies: Script = [{ language: 'ko', text: '하나', times: 1 }, { text: 'two' }]
    const transcriber = scriptedTranscriber({ replies, verbatim: true })
    const hear = async (language: 'ko' | 'en') => (await transcriber.transcribe({ ...request, language })).text
    expect([await hear('en'), await hear('ko'), await hear('ko')]).toEqual(['two', '하나', 'two'])
    expect(transcriber.describe().verbatim).toBe(true)
  })

  test('that fits nothing fails', async () => {
    const transcriber = scriptedTranscriber({ replies: [{ language: 'ko', text: '하나' }] })
    await expect(transcriber.transcribe({ ...request, language: 'en' })).rejects.toMatchObject({ kind: 'broken' })
  })
})
