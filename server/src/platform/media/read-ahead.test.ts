import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

/** Counts up, and notes what it was asked for and whether it was told to end. */
function counting(until: number) {
  const noted = { made: 0, ended: false }
  async function* numbers() {
    try {
      for (let number = 0; number < until; number += 1) {
        noted.made += 1
        yield number
      }
    } finally {
      noted.ended = true
    }
  }
  return { noted, numbers }
}

test('the same values come in the same order, whether there are many or fewer than are read ahead', async () => {
  for (const many of [0, 2, 20]) {
    const values: number[] = []
    for await (const value of readAhead(counting(many).numbers(), 4)) values.push(value)
    expect(values).toEqual(Array.from({ length: many }, (_, at) => at))
  }
})

test('so many are made before they are asked for, and no more', async () => {
  const { noted, numbers } = counting(20)
  const values = readAhead(numbers(), 4)
  expect((await values.next()).value).toBe(0)
  await setImmediate()
  expect(noted.made).toBe(5)
})

test('who stops in the middle ends the source', async () => {
  const { noted, numbers } = counting(20)
  for await (const value of readAhead(numbers(), 4)) if (value === 2) break
  expect(noted.ended).toBe(true)
})

test('a fault of the source comes after what was before it', async () => {
  async function* faulty() {
    yield 'one'
    await setImmediate()
    throw new Error('torn')
  }
  const seen: string[] = []
  const reading = async () => {
    for await (const value of readAhead(faulty(), 4)) seen.push(value)
  }
  await expect(reading()).rejects.toThrow('torn')
  expect(seen).toEqual(['one'])
})
