import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventData } from './event-stream.ts'

async function dataIn(chunks: Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk))
      controller.close()
    },
  })
  const seen: string[] = []
  for await (const data of eventData(body)) seen.push(data)
  return seen
}

test('however the network cuts the bytes, the events are the same', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => JSON.stringify({ value }))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
      const bytes = new TextEncoder().encode(texts.map((one) => `: beat\n\nevent: progress\ndata: ${one}\n\n`).join(''))
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, nth) =>
        bytes.slice(nth * size, (nth + 1) * size),
      )
      expect(await dataIn(chunks)).toEqual(texts)
    }),
  )
})

test('an event of several lines is one text with line breaks', async () => {
  expect(await dataIn([new TextEncoder().encode('data: one\ndata: two\n\n')])).toEqual(['one\ntwo'])
})
