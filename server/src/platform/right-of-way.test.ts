import { expect, test, vi } from 'vitest'
import { rightOfWay } from './right-of-way.ts'

const never = new AbortController().signal

test('what gives way waits until what goes first is over', async () => {
  const way = rightOfWay()
  const turn = Promise.withResolvers<string>()
  const order: string[] = []
  const first = way.goFirst(() => turn.promise).then((said) => order.push(said))
  const second = way.giveWay(never).then(() => order.push('score'))
  await new Promise((later) => setTimeout(later, 50))
  expect(order).toEqual([])
  turn.resolve('turn')
  await Promise.all([first, second])
  expect(order).toEqual(['turn', 'score'])
})

test('a row of jobs lets the event loop turn between them', async () => {
  const way = rightOfWay()
  let turned = false
  setImmediate(() => (turned = true))
  await way.giveWay(never)
  expect(turned).toBe(true)
})

test('patience ends: what gives way is not held up for ever', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  try {
    const way = rightOfWay()
    void way.goFirst(() => new Promise(() => {}))
    let gone = false
    const waiting = way.giveWay(never).then(() => (gone = true))
    await vi.advanceTimersByTimeAsync(1900)
    expect(gone).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    await waiting
    expect(gone).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a failure of what went first clears the way too', async () => {
  const way = rightOfWay()
  await expect(way.goFirst(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(way.giveWay(AbortSignal.timeout(500))).resolves.toBeUndefined()
})

test('a stopped job stops waiting', async () => {
  const way = rightOfWay()
  void way.goFirst(() => new Promise(() => {}))
  await expect(way.giveWay(AbortSignal.timeout(20))).rejects.toThrow('aborted')
})
