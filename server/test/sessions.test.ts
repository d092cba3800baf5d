import { getMe, listSessions, refresh, signOut, type SignedIn, becomeGuest } from '@maju/contracts/account'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from './test-house.ts'
import { bearer, type Visitor } from './visitor.ts'

const ACCESS = 'maju_access'
const REFRESH = 'maju_refresh'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

/** A browser with the same cookies, as a second tab or a thief has them. */
function copyOf(visitor: Visitor): Visitor {
  const copy = house.stranger()
  for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
  return copy
}

describe('refreshing', () => {
  test('gives a new pair each time, and an expired access token works again after it', async () => {
    const guest = await house.guest()
    const first = new Map(guest.cookies)
    house.passSeconds(15 * 60)
    expect((await guest.send(getMe)).json()).toMatchObject({ status: 401, code: 'unauthenticated' })
    await guest.call(refresh, { body: {} })
    expect(guest.cookies.get(ACCESS)).not.toBe(first.get(ACCESS))
    expect(guest.cookies.get(REFRESH)).not.toBe(first.get(REFRESH))
    expect((await guest.call(getMe)).id).toBe(guest.accountId)
  })

  test('with a stolen token ends the session for both, as soon as the second of them comes', async () => {
    const victim = await house.guest()
    const thief = copyOf(victim)
    await thief.call(refresh, { body: {} })
    await thief.call(getMe)
    house.passSeconds(31)
    expect((await victim.send(refresh, { body: {} })).json()).toMatchObject({ status: 401, code: 'session-revoked' })
    expect((await thief.send(getMe)).json()).toMatchObject({ code: 'session-revoked' })
    expect((await thief.send(refresh, { body: {} })).json()).toMatchObject({ code: 'session-revoked' })
  })

  test('of two tabs at once works for both, and for whichever cookie the browser kept', async () => {
    const guest = await house.guest()
    const tabs = [copyOf(guest), copyOf(guest), copyOf(guest)]
    const replies = await Promise.all(tabs.map((tab) => tab.send(refresh, { body: {} })))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    for (const tab of tabs) expect((await tab.send(getMe)).statusCode).toBe(200)
    for (const tab of tabs) expect((await tab.send(refresh, { body: {} })).statusCode).toBe(200)
  })

  test('whose reply was lost works again much later, and the lost pair is worth nothing', async () => {
    const guest = await house.guest()
    const lost = copyOf(guest)
    await lost.call(refresh, { body: {} })
    house.passSeconds(8 * 3600)
    await guest.call(refresh, { body: {} })
    expect((await guest.call(getMe)).id).toBe(guest.accountId)
    expect((await lost.send(refresh, { body: {} })).json()).toMatchObject({ code: 'session-revoked' })
  })

  test('ends the unused sister of an exchanged pair, so that a thief’s copy of the grace does not live on', async () => {
    const guest = await house.guest()
    const sister = copyOf(guest)
    await guest.call(refresh, { body: {} })
    await sister.call(refresh, { body: {} })
    house.passSeconds(15 * 60)
    await guest.call(refresh, { body: {} })
    expect((await sister.send(refresh, { body: {} })).json()).toMatchObject({ code: 'session-revoked' })
  })

  test('goes on as long as somebody comes back within the life of the session, and not longer', async () => {
    const member = await house.registered()
    for (let month = 0; month < 3; month += 1) {
      house.passSeconds(29 * 86_400)
      await member.call(refresh, { body: {} })
    }
    house.passSeconds(31 * 86_400)
    expect((await member.send(refresh, { body: {} })).json()).toMatchObject({ code: 'session-revoked' })
  })

  test.each(['', 'nonsense', 'x'.repeat(200)])(
    'with %j is refused and takes the cookies away',
    async (refreshToken) => {
      const visitor = house.stranger()
      visitor.cookies.set(REFRESH, 'also nonsense')
      const reply = await visitor.send(refresh, { body: { refreshToken } })
      expect(reply.statusCode).toBe(401)
      expect(visitor.cookies.size).toBe(0)
    },
  )
})

describe('a program', () => {
  test('uses the tokens of the reply, without cookies and from any origin', async () => {
    const first: SignedIn = await house.stranger().call(becomeGuest, { body: { language: 'en' } })
    const program = house.stranger()
    const headers = { ...bearer(first), origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    expect((await program.call(getMe, { headers })).id).toBe(first.account.id)
    const next = await house.stranger().call(refresh, { body: { refreshToken: first.tokens.refreshToken } })
    expect((await house.stranger().call(listSessions, { headers: bearer(next) })).length).toBe(1)
  })

  test('with a token of another instance is refused', async () => {
    const other = await testHouse({ database: house.database })
    const signedIn: SignedIn = await other.stranger().call(becomeGuest, { body: { language: 'ko' } })
    expect((await house.stranger().send(getMe, { headers: bearer(signedIn) })).statusCode).toBe(401)
  })
})

describe('cookies', () => {
  test('cannot be read by scripts, are not sent to other sites, and the refresh cookie only goes to /auth', async () => {
    const reply = await house.stranger().send(becomeGuest, { body: { language: 'ko' } })
    expect(reply.cookies).toMatchObject([
      { name: ACCESS, httpOnly: true, sameSite: 'Lax', path: '/' },
      { name: REFRESH, httpOnly: true, sameSite: 'Lax', path: '/api/v2/auth' },
    ])
    expect(reply.cookies.some(({ secure }) => secure)).toBe(false)
  })

  test('are Secure where browsers come by https', async () => {
    const secure = await testHouse({ database: house.database, settings: { publicUrl: 'https://maju.example' } })
    const reply = await secure.stranger().send(becomeGuest, { body: { language: 'ko' } })
    expect(reply.cookies.map((cookie) => cookie.secure)).toEqual([true, true])
    expect(reply.headers['strict-transport-security']).toContain('max-age')
  })

  test('go with the sign-out, and the session with them, also when the access token has expired', async () => {
    for (const seconds of [0, 3600]) {
      const guest = await house.guest()
      const copy = copyOf(guest)
      house.passSeconds(seconds)
      await guest.call(signOut)
      expect(guest.cookies.size).toBe(0)
      expect((await copy.send(refresh, { body: {} })).json()).toMatchObject({ code: 'session-revoked' })
    }
  })

  test('signing out without a session is fine', async () => {
    expect((await house.stranger().send(signOut)).statusCode).toBe(204)
  })
})

describe('a request that another site makes a browser send', () => {
  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign origin, of an older browser', { origin: 'https://evil.example' }],
    ['with an origin of null', { origin: 'null' }],
    ['without any sign of where it came from', {}],
  ])('%s is refused when it would change something', async (_case, headers) => {
    const guest = await house.guest()
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/v2/auth/sign-out',
      headers,
      cookies: Object.fromEntries(guest.cookies),
    })
    expect(reply.json()).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await guest.send(getMe)).statusCode).toBe(200)
  })

  test.each([
    ['our own page', { origin: 'http://localhost:80' }],
    ['our own page behind a proxy', { origin: 'https://maju.example' }],
  ])('is told from one of %s', async (_case, headers) => {
    const behind = await testHouse({ database: house.database, settings: { publicUrl: 'https://maju.example' } })
    const guest = await behind.guest()
    const reply = await behind.app.inject({
      method: 'POST',
      url: '/api/v2/auth/sign-out',
      headers,
      cookies: Object.fromEntries(guest.cookies),
    })
    expect(reply.statusCode).toBe(204)
  })
})
