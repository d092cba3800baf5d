import { describe, expect, test } from 'vitest'
import { type Script, scriptedTranscriber } from './scripted.ts'
import { behavesLikeATranscriber, type Behaviour, silence } from './transcriber.conformance.ts'

const failures: Record<number, NonNullable<Script[number]['fail']>> = {
  401: 'unauthorised',
  403: 'unauthorised',
  429: 'rate-limited',
  503: 'overloaded',
}

/** The same behaviour as a line of a script; null where a script has no such thing (bytes on a wire, times that are none). */
function asLine(behaviour: Behaviour): Script[number] | null {
  if ('hear' in behaviour) return asSaid(behaviour.hear)
  if ('status' in behaviour) return asFailure(behaviour.status, behaviour.headers)
  if ('hang' in behaviour) return { text: 'x', afterSeconds: 60 }
  return 'reset' in behaviour ? { fail: 'unreachable' } : null
}

function asSaid({ text, words }: Extract<Behaviour, { hear: unknown }>['hear']): Script[number] | null {
  const canBeWritten = words.every(
    (word) => word.startSecond >= 0 && word.endSecond >= 0 && (word.confidence ?? 0) <= 1,
  )
  return canBeWritten ? { text, words: words.map((word) => ({ ...word, confidence: word.confidence ?? null })) } : null
}

function asFailure(status: number, headers: Record<string, string> = {}): Script[number] | null {
  const fail = failures[status]
  return fail ? { fail, retryAfterSeconds: Number(headers['retry-after'] ?? 0) } : null
}

behavesLikeATranscriber({
  name: 'scriptedTranscriber',
  start: async () => {},
  stop: async () => {},
  make(behaviours, limits) {
    const lines = behaviours.map(asLine).filter((line) => line !== null)
    if (lines.length < behaviours.length) return null
    const replies = lines.map((line, i) => (i < lines.length - 1 ? { ...line, times: 1 } : line))
    return { transcriber: scriptedTranscriber({ replies, limits }) }
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
