import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRACE_SECONDS, hashOf, judge, newSecret, type KeptToken } from './refresh-tokens.ts'

const now = new Date('2026-11-21T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const unused: KeptToken = { replacedAt: null, confirmedAt: null, revokedAt: null }

describe('a refresh token that is presented', () => {
  test('for the first time is fresh', () => {
    expect(judge({ ...unused, confirmedAt: ago(60) }, [], now)).toBe('fresh')
  })

  test('again within the grace is the other tab', () => {
    expect(judge({ ...unused, replacedAt: ago(GRACE_SECONDS) }, [{ ...unused, confirmedAt: ago(1) }], now)).toBe(
      'together',
    )
  })

  test('again after its successor was used is reuse', () => {
    const late = { ...unused, replacedAt: ago(GRACE_SECONDS + 1) }
    expect(judge(late, [{ ...unused, confirmedAt: ago(20) }], now)).toBe('reused')
    expect(judge(late, [{ ...unused, replacedAt: ago(20) }], now)).toBe('reused')
  })

  test('again while nobody used the successor means that the reply was lost', () => {
    expect(judge({ ...unused, replacedAt: ago(86_400) }, [unused], now)).toBe('reply-lost')
  })

  const instant = fc.option(fc.integer({ min: 0, max: 10_000 }).map(ago))
  const token = fc.record({ replacedAt: instant, confirmedAt: instant, revokedAt: instant })

  test('after it was revoked is always reuse', () => {
    const revoked = fc.record({ replacedAt: instant, confirmedAt: instant, revokedAt: fc.constant(ago(5)) })
    fc.assert(
      fc.property(revoked, fc.array(token), (presented, successors) => {
        expect(judge(presented, successors, now)).toBe('reused')
      }),
    )
  })

  test('is never taken again once a successor was used and the grace is over', () => {
    const replaced = token.map((each) => ({ ...each, replacedAt: ago(GRACE_SECONDS + 1) }))
    const used = token.map((each) => ({ ...each, confirmedAt: ago(1) }))
    fc.assert(
      fc.property(replaced, fc.array(token), used, (presented, others, one) => {
        expect(judge(presented, [...others, one], now)).toBe('reused')
      }),
    )
  })
})

test('secrets are 256 bits, differ, and are not kept as they are', () => {
  const secrets = Array.from({ length: 100 }, newSecret)
  expect(new Set(secrets).size).toBe(100)
  expect(Buffer.from(secrets[0] ?? '', 'base64url').length).toBe(32)
  expect(hashOf('a')).toMatch(/^[0-9a-f]{64}$/)
})
