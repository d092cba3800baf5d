import { expect, test } from 'vitest'
import { lastUsed } from './last-used.ts'

test('what was used last stays, and what was not makes room', () => {
  const kept = lastUsed<{ n: number }>(2)
  expect(kept.get('one')).toBeNull()
  expect(kept.keep('one', { n: 1 })).toEqual({ n: 1 })
  kept.keep('two', { n: 2 })
  expect(kept.get('one')).toEqual({ n: 1 })
  kept.keep('three', { n: 3 })
  expect([kept.get('one'), kept.get('two'), kept.get('three')]).toEqual([{ n: 1 }, null, { n: 3 }])
})

test('what is kept again under its key takes no second place', () => {
  const kept = lastUsed<{ n: number }>(2)
  kept.keep('one', { n: 1 })
  kept.keep('two', { n: 2 })
  kept.keep('two', { n: 22 })
  expect([kept.get('one'), kept.get('two')]).toEqual([{ n: 1 }, { n: 22 }])
})
