import { expect, test } from 'vitest'
import type { LanguageModel } from './language-model.ts'
import { good, kindOf, read, request } from './layers.fixture.ts'
import { scriptedModel } from './scripted.ts'
import { withFirstTokenGate } from './with-first-token-gate.ts'

test('no first word in time ends the stream, and the model is told to stop', async () => {
  let stopped = false
  const silent: LanguageModel = {
    ...scriptedModel({ replies: [good] }),
    async *streamText({ signal }) {
      signal.addEventListener('abort', () => (stopped = true))
      await new Promise(() => {})
      yield { delta: 'never' }
    },
  }
  const began = performance.now()
  const model = withFirstTokenGate(silent, { milliseconds: 60 })
  await expect(read(model.streamText(request()))).rejects.toMatchObject({ kind: 'timeout', retryable: false })
  expect(performance.now() - began).toBeLessThan(500)
  expect(stopped).toBe(true)
})

test('after the first word there is no hurry', async () => {
  const slow = scriptedModel({ replies: [{ text: 'first and the rest', stallSeconds: 0.15 }] })
  expect(await read(withFirstTokenGate(slow, { milliseconds: 60 }).streamText(request()))).toBe('first and the rest')
})

test('the signal of the caller still stops it', async () => {
  const slow = scriptedModel({ replies: [{ text: 'x', afterSeconds: 30 }] })
  const model = withFirstTokenGate(slow, { milliseconds: 5000 })
  expect(await kindOf(read(model.streamText(request(AbortSignal.timeout(50)))))).toBe('aborted')
})
