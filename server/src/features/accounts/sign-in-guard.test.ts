import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { signInFailures } from './account.table.ts'
import { signInGuard, waitSeconds } from './sign-in-guard.ts'

const secret = new Uint8Array(32)

test('the wait doubles with each failure beyond the free ones, up to its end', () => {
  const patience = { free: 3, mostSeconds: 20 }
  expect([0, 2, 3, 4, 5, 6, 7, 8, 1000].map((count) => waitSeconds(count, patience))).toEqual([
    0, 0, 1, 2, 4, 8, 16, 20, 20,
  ])
})

describeOnEachDatabase('the guard of sign-ins', (opened) => {
  let clock = Date.parse('2026-11-21T10:00:00Z')
  const guard = () => signInGuard({ db: opened().db, secret, now: () => new Date(clock) })
  const failTimes = async (times: number, given: (n: number) => { email: string; address: string }) => {
    for (let n = 0; n < times; n += 1) await guard().failed(given(n))
  }

  test('lets five failures of one person at one place pass, then makes them wait, longer each time', async () => {
    const given = { email: 'hong@example.com', address: '192.0.2.1' }
    await failTimes(4, () => given)
    await guard().check(given)
    await failTimes(1, () => given)
    await expect(guard().check(given)).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 1 })
    clock += 1000
    await guard().check(given)
    await failTimes(1, () => given)
    await expect(guard().check(given)).rejects.toMatchObject({ retryAfterSeconds: 2 })
  })

  test('does not make the person at another place wait for it', async () => {
    await failTimes(10, () => ({ email: 'kim@example.com', address: '192.0.2.2' }))
    await expect(guard().check({ email: 'kim@example.com', address: '192.0.2.3' })).resolves.toBe(undefined)
  })

  test('slows the guessing at one account from many places, by no more than a minute', async () => {
    await failTimes(40, (n) => ({ email: 'lee@example.com', address: `198.51.100.${n}` }))
    await expect(guard().check({ email: 'lee@example.com', address: '203.0.113.9' })).rejects.toMatchObject({
      retryAfterSeconds: 60,
    })
  })

  test('slows one place that tries many accounts', async () => {
    await failTimes(60, (n) => ({ email: `nobody-${n}@example.com`, address: '192.0.2.7' }))
    await expect(guard().check({ email: 'new@example.com', address: '192.0.2.7' })).rejects.toMatchObject({
      code: 'too-many-requests',
    })
  })

  test('a success forgives the account but not the place', async () => {
    const given = { email: 'park@example.com', address: '192.0.2.8' }
    await failTimes(8, () => given)
    await guard().succeeded(given)
    await guard().check(given)
    await failTimes(52, (n) => ({ email: `other-${n}@example.com`, address: given.address }))
    await expect(guard().check(given)).rejects.toMatchObject({ code: 'too-many-requests' })
  })

  test('forgets after an hour without a failure, and counts from the beginning', async () => {
    const given = { email: 'choi@example.com', address: '192.0.2.10' }
    await failTimes(12, () => given)
    clock += 3_601_000
    await guard().check(given)
    await failTimes(4, () => given)
    await guard().check(given)
    clock += 3_601_000
    await guard().forgetOld()
    expect(await opened().db.select().from(signInFailures)).toEqual([])
  })

  test('keeps no address and no e-mail address', async () => {
    await failTimes(1, () => ({ email: 'jung@example.com', address: '192.0.2.11' }))
    const kept = JSON.stringify(await opened().db.select().from(signInFailures))
    expect(kept).not.toContain('example')
    expect(kept).not.toContain('192.0.2')
  })
})
