import { expect, test } from 'vitest'
import { NotFound } from './errors.ts'
import { follow } from './follow.ts'

const { signal } = new AbortController()

/** Sees one of these after the other. */
const seeing = (...looks: readonly (string | Error)[]) => {
  const coming = [...looks]
  return async () => {
    const seen = coming.shift() ?? new Error('looked at once too often')
    if (seen instanceof Error) throw seen
    return { seen, over: seen === 'over' }
  }
}

async function allOf(told: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const one of told) all.push(one)
  return all
}

test('every change is told once, and the last one ends it', async () => {
  const followed = await follow(seeing('waits', 'waits', 'runs', 'over'), signal)
  expect(await allOf(followed)).toEqual(['waits', 'runs', 'over'])
})

test('whoever may not see it is refused before anything is told', async () => {
  await expect(follow(seeing(new NotFound('recording')), signal)).rejects.toBeInstanceOf(NotFound)
})

test('what is deleted meanwhile ends it; what breaks is thrown', async () => {
  expect(await allOf(await follow(seeing('waits', new NotFound('recording')), signal))).toEqual(['waits'])
  const broken = await follow(seeing('waits', new Error('no database')), signal)
  await expect(allOf(broken)).rejects.toThrow('no database')
})

test('nobody looks any more when the listener has left', async () => {
  const listener = new AbortController()
  const followed = await follow(seeing('waits'), listener.signal)
  expect((await followed.next()).value).toBe('waits')
  listener.abort()
  expect(await followed.next()).toEqual({ value: undefined, done: true })
})
