import { expect, test } from 'vitest'
import { broadcast } from './broadcast.ts'

async function* counting(to: number, done: { at: number }) {
  for (let n = 1; n <= to; n += 1) {
    await new Promise((later) => setTimeout(later, 1))
    done.at = n
    yield n
  }
}

async function all<Value>(values: AsyncIterable<Value>) {
  const heard: Value[] = []
  for await (const value of values) heard.push(value)
  return heard
}

test('two listeners and one who comes after the end hear the same from the beginning', async () => {
  const listen = broadcast(counting(5, { at: 0 }))
  expect(await Promise.all([all(listen()), all(listen())])).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ])
  expect(await all(listen())).toEqual([1, 2, 3, 4, 5])
})

test('the source runs to its end when its only listener leaves', async () => {
  const done = { at: 0 }
  const listen = broadcast(counting(5, done))
  for await (const first of listen()) {
    expect(first).toBe(1)
    break
  }
  await expect.poll(() => done.at).toBe(5)
})

test('what the source throws reaches every listener after what it said', async () => {
  const listen = broadcast(
    (async function* () {
      yield 'word'
      throw new Error('gone')
    })(),
  )
  const heard: string[] = []
  const listening = async () => {
    for await (const word of listen()) heard.push(word)
  }
  await expect(listening()).rejects.toThrow('gone')
  await expect(listening()).rejects.toThrow('gone')
  expect(heard).toEqual(['word', 'word'])
})
