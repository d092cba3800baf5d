import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('takes as many as its number at once, then one for each part of the minute', () => {
  let clock = 0
  const take = rateLimit({ perMinute: 6, now: () => clock })
  for (let n = 0; n < 6; n += 1) take('someone')
  expect(() => take('someone')).toThrow('Too many requests')
  take('someone else')
  clock += 9999
  expect(() => take('someone')).toThrow('Too many requests')
  clock += 1
  take('someone')
})

/** Seconds that a refusal asks for; 0 when there was none. */
function waitOf(take: () => void): number {
  try {
    take()
    return 0
  } catch (error) {
    return Number(error instanceof Error && 'retryAfterSeconds' in error && error.retryAfterSeconds)
  }
}

test('says how long to wait, and that is long enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.array(fc.integer({ min: 0, max: 5000 })), (perMinute, pauses) => {
      let clock = 0
      const take = rateLimit({ perMinute, now: () => clock })
      for (const pause of [...Array.from({ length: perMinute }, () => 0), ...pauses]) {
        clock += pause
        const wait = waitOf(() => take('someone'))
        clock += wait * 1000
        expect(wait === 0 || waitOf(() => take('someone')) === 0).toBe(true)
      }
    }),
  )
})

test('0 means no limit', () => {
  const take = rateLimit({ perMinute: 0, now: () => 0 })
  expect(() => Array.from({ length: 10_000 }, () => take('someone'))).not.toThrow()
})

test('forgets those who were not here for a while, so that it does not grow for ever', () => {
  let clock = 0
  const take = rateLimit({ perMinute: 60, now: () => clock })
  for (let n = 0; n < 10_001; n += 1) take(`visitor ${n}`)
  clock += 60_000
  const began = performance.now()
  take('the next')
  const firstMilliseconds = performance.now() - began
  for (let n = 0; n < 59; n += 1) take('the next')
  expect(() => take('the next')).toThrow('Too many requests')
  expect(firstMilliseconds).toBeLessThan(500)
})
