import { expect, test } from 'vitest'
import { inThread } from './in-thread.ts'

const program = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads';${body}`)}`,
  )

test('gives what the program says, of what it was given', async () => {
  const doubled = program('parentPort.postMessage(workerData.map((n) => 2 * n))')
  expect(await inThread<Float32Array>(doubled, { given: new Float32Array([1, 2]), name: 'doubling' })).toEqual(
    new Float32Array([2, 4]),
  )
})

test('what is handed over is gone here', async () => {
  const samples = new Float32Array([1, 2, 3])
  const counting = program('parentPort.postMessage(workerData.length)')
  expect(await inThread(counting, { given: samples, handedOver: [samples.buffer], name: 'counting' })).toBe(3)
  expect(samples).toHaveLength(0)
})

test('throws what the program throws, and for an end without a word', async () => {
  await expect(inThread(program("throw new Error('no font')"), { given: null, name: 'setting' })).rejects.toThrow(
    'no font',
  )
  await expect(inThread(program('process.exit(3)'), { given: null, name: 'setting' })).rejects.toThrow(
    'setting ended with 3',
  )
})
