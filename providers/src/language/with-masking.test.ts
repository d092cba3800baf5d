import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LanguageModel, TextPart } from './language-model.ts'
import { ask, counted, good, kindOf, read, request, schema } from './layers.fixture.ts'
import { scriptedModel } from './scripted.ts'
import { type Masked, withMasking } from './with-masking.ts'

const mask = (text: string): Masked => ({
  masked: text.replaceAll('홍길동', '[[NAME_1]]').replaceAll('010-0000-0000', '[[PHONE_1]]'),
  unmask: (reply) => reply.replaceAll('[[NAME_1]]', '홍길동').replaceAll('[[PHONE_1]]', '010-0000-0000'),
})

const placeholder = { opening: '[[', closing: ']]', longest: 20 }

/** Says these pieces; remembers what it was asked. */
function saying(pieces: readonly string[]) {
  const asked: string[] = []
  const model: LanguageModel = {
    describe: () => ({ provider: 'test', model: 'm' }),
    async writeObject(written) {
      asked.push(written.system, written.prompt)
      return { value: written.schema.parse({ text: pieces.join('') }), usage: { inputTokens: 1, outputTokens: 1 } }
    },
    async *streamText(written) {
      asked.push(written.system, written.prompt)
      for (const delta of pieces) yield { delta }
      yield { usage: { inputTokens: 1, outputTokens: 1 } }
    },
  }
  return { asked, model: withMasking(model, { mask, placeholder }) }
}

test('names leave neither in the system text nor in the prompt, and come back in the result', async () => {
  const { asked, model } = saying(['[[NAME_1]] 님'])
  const { value } = await model.writeObject({
    ...request(),
    system: '지원자: 홍길동',
    prompt: '홍길동 010-0000-0000',
    schema,
  })
  expect(asked).toEqual(['지원자: [[NAME_1]]', '[[NAME_1]] [[PHONE_1]]'])
  expect(value).toEqual({ text: '홍길동 님' })
})

test('however a stream is cut, it reads like the whole text unmasked', async () => {
  const words = fc.constantFrom('[[NAME_1]]', '[[PHONE_1]]', '[', '[[', ']]', ' 님, ', '[주]', '😀')
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { maxLength: 8 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
      async (parts, lengths) => {
        const whole = parts.join('')
        const pieces: string[] = []
        for (let start = 0; start < whole.length;) {
          const length = lengths.next().value ?? 1
          pieces.push(whole.slice(start, start + length))
          start += length
        }
        expect(await read(saying(pieces).model.streamText(request()))).toBe(mask('').unmask(whole))
      },
    ),
  )
})

test('text without a placeholder is not held back', async () => {
  const parts: TextPart[] = []
  for await (const part of saying(['안녕', '하세요 [', '[NAME', '_1]] 님']).model.streamText(request()))
    parts.push(part)
  expect(parts.slice(0, -1)).toEqual([{ delta: '안녕' }, { delta: '하세요 ' }, { delta: '홍길동 님' }])
})

test('masking that loses the border between system text and prompt is a failure', async () => {
  const inner = counted(scriptedModel({ replies: [good] }))
  const model = withMasking(inner.model, {
    mask: (text) => ({ masked: text.replaceAll('\u001e', ''), unmask: String }),
    placeholder,
  })
  expect(await kindOf(ask(model))).toBe('broken')
  expect(inner.calls()).toBe(0)
})
