import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { ACCESS_MINUTES, accessTokens } from './access-tokens.ts'

const secret = new TextEncoder().encode('a secret for tests with enough length')
const claims = () => ({ accountId: randomUUID(), sessionId: randomUUID(), tokenId: randomUUID() })
const now = () => new Date()
const unsigned = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('an access token', () => {
  test('says who and where until it expires', async () => {
    let clock = Date.parse('2026-11-21T10:00:00Z')
    const tokens = accessTokens({ secret, now: () => new Date(clock) })
    const given = claims()
    const { token, expiresAt } = await tokens.issue(given)
    expect(expiresAt.getTime() - clock).toBe(ACCESS_MINUTES * 60_000)
    expect(await tokens.read(token)).toEqual({ ...given, expiresAt })
    clock += ACCESS_MINUTES * 60_000
    await expect(tokens.read(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test.each([
    [
      'of another secret',
      async () => (await accessTokens({ secret: new Uint8Array(32).fill(7), now }).issue(claims())).token,
    ],
    [
      'without a signature',
      async () => `${unsigned({ alg: 'none' })}.${unsigned({ sub: randomUUID(), iss: 'maju' })}.`,
    ],
    [
      'signed for something else',
      () =>
        new SignJWT({ sid: randomUUID(), tid: randomUUID() })
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject(randomUUID())
          .setIssuer('else')
          .setExpirationTime('1h')
          .sign(secret),
    ],
    [
      'without a session',
      () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject(randomUUID())
          .setIssuer('maju')
          .setExpirationTime('1h')
          .sign(secret),
    ],
    ['that is no token', async () => 'nothing.of.that'],
  ])('%s is refused', async (_case, forge) => {
    await expect(accessTokens({ secret, now }).read(await forge())).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
