import { expect, test } from 'vitest'
import { wav } from './wav.ts'

test('samples become a WAV of one channel, 16 bits, at their own rate; what is too loud is held at the rail', async () => {
  const view = new DataView(await wav(Float32Array.of(0, 1, -1, 3), 8000).arrayBuffer())
  const tag = (at: number) => String.fromCharCode(...Array.from({ length: 4 }, (_, nth) => view.getUint8(at + nth)))
  expect([tag(0), tag(8), tag(12), tag(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data'])
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 8000, 16])
  expect([view.getUint32(4, true), view.getUint32(40, true), view.byteLength]).toEqual([44, 8, 52])
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 32_767, -32_767, 32_767])
})
