import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptWatching } from './kept-watching.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function begin() {
  const opened: { closed: number; fails: boolean }[] = []
  const take = keptWatching(() => {
    const own = { closed: 0, fails: false }
    opened.push(own)
    const work = async () => {
      if (own.fails) throw new Error('broken')
      return null
    }
    return { begin: work, see: work, measure: work, calibrate: work, close: () => void (own.closed += 1) }
  })
  return { take, opened }
}

test('the worker of one answer watches the next', async () => {
  const { take, opened } = begin()
  for (let answer = 0; answer < 3; answer += 1) {
    const watching = take()
    await watching.begin()
    watching.close()
    await vi.advanceTimersByTimeAsync(179_000)
  }
  expect(opened).toEqual([{ closed: 0, fails: false }])
})

test('two at once have one each, and of those that wait only the last is kept', () => {
  const { take, opened } = begin()
  const both = [take(), take()]
  expect(opened).toHaveLength(2)
  for (const watching of both) watching.close()
  expect(opened.map(({ closed }) => closed)).toEqual([1, 0])
})

test('a worker that nobody wants for three minutes ends', async () => {
  const { take, opened } = begin()
  take().close()
  await vi.advanceTimersByTimeAsync(180_000)
  expect(opened.map(({ closed }) => closed)).toEqual([1])
  take()
  expect(opened).toHaveLength(2)
})

test('a worker that failed is not kept', async () => {
  const { take, opened } = begin()
  const watching = take()
  Object.assign(opened[0] ?? {}, { fails: true })
  await expect(watching.begin()).rejects.toThrow('broken')
  watching.close()
  expect(opened.map(({ closed }) => closed)).toEqual([1])
})

test('nor one whose work fails while it waits', async () => {
  const { take, opened } = begin()
  const watching = take()
  Object.assign(opened[0] ?? {}, { fails: true })
  const work = watching.begin()
  watching.close()
  await expect(work).rejects.toThrow('broken')
  expect(opened.map(({ closed }) => closed)).toEqual([1])
})
