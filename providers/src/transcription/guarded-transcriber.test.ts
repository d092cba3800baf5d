import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Heard, RawRequest } from './raw-transcriber.ts'
import { silence } from './transcriber.conformance.ts'

const description = {
  provider: 'ears',
  model: 'm',
  languages: ['ko'],
  timesWords: true,
  verbatim: true,
  readable: true,
  audioLeavesMachine: false,
} as const

const guarded = (hear: (request: RawRequest) => Promise<Heard>, limits: Limits = {}, longestPieceSeconds = 60) =>
  guardedTranscriber({ description, longestPieceSeconds, secondsPerSecond: 1, hear }, limits)
const request = {
  samples: silence(2),
  sampleRateHertz: 16_000,
  language: 'ko',
  signal: new AbortController().signal,
} as const
const timed = (text: string) => ({ text, startSecond: 0.5, endSecond: 1, confidence: 0.5 })

test('an error that is not ours becomes broken, without a word of it', async () => {
  const { transcribe } = guarded(async () => {
    throw new Error('secret of a vendor', { cause: 'secret of a vendor' })
  })
  const error: unknown = await transcribe(request).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ProviderError', kind: 'broken', retryable: false })
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('secret of a vendor')
})

test('nothing is heard when the signal was aborted before', async () => {
  let asked = 0
  const { transcribe } = guarded(async () => {
    asked += 1
    return { text: '', words: [] }
  })
  await expect(transcribe({ ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'aborted' })
  expect(asked).toBe(0)
})

test('a source that ignores its signal is left when the time is up, and asked for no further piece', async () => {
  let pieces = 0
  const { transcribe } = guarded(
    async () => {
      pieces += 1
      await new Promise((resolve) => setTimeout(resolve, 120))
      return { text: '', words: [] }
    },
    { timeoutSeconds: 0.05 },
    1,
  )
  await expect(transcribe(request)).rejects.toMatchObject({ kind: 'timeout', retryable: true })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(pieces).toBe(1)
})

test('the words stand for a text that is missing', async () => {
  const heard = await guarded(async () => ({ text: ' ', words: [timed(' 네 '), timed('맞습니다')] })).transcribe(
    request,
  )
  expect(heard.text).toBe('네 맞습니다')
  expect(heard.verbatim).toBe(true)
})

test('a text whose words got lost has no words rather than none said', async () => {
  const heard = await guarded(async () => ({ text: '네', words: [] })).transcribe(request)
  expect([heard.text, heard.words]).toEqual(['네', null])
})

test('one piece without times takes the times from the whole, a silent one does not', async () => {
  const inPieces = async (replies: Heard[]) => {
    const transcriber = guarded(async () => replies.shift() ?? { text: '', words: null }, {}, 1.2)
    return await transcriber.transcribe(request)
  }
  const spoken = { text: '네', words: [timed('네')] }
  expect((await inPieces([spoken, { text: '저', words: null }])).words).toBe(null)
  expect((await inPieces([spoken, { text: '', words: null }])).words).toHaveLength(1)
  expect((await inPieces([spoken, { text: '', words: [] }])).words).toHaveLength(1)
})
