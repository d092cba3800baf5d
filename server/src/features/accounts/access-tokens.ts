import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { Unauthenticated } from '../../platform/errors.ts'

export const ACCESS_MINUTES = 15

/** `sid` the session, `tid` the refresh token that it was issued with: its use proves that the reply arrived. */
const claims = z.object({ sub: z.uuid(), sid: z.uuid(), tid: z.uuid(), exp: z.number() })
export type AccessClaims = { accountId: string; sessionId: string; tokenId: string }

/** Short-lived proof of a session (JWT, HS256). It says who; what they may do is looked up. `now` for tests. */
export function accessTokens({ secret, now }: { secret: Uint8Array; now: () => Date }) {
  return {
    async issue({ accountId, sessionId, tokenId }: AccessClaims): Promise<{ token: string; expiresAt: Date }> {
      const issuedAt = Math.floor(now().getTime() / 1000)
      const expiresAt = issuedAt + ACCESS_MINUTES * 60
      const token = await new SignJWT({ sid: sessionId, tid: tokenId })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(accountId)
        .setIssuer('maju')
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(secret)
      return { token, expiresAt: new Date(expiresAt * 1000) }
    },

    /** @throws Unauthenticated for a token that is expired, forged or not one of ours. */
    async read(token: string): Promise<AccessClaims & { expiresAt: Date }> {
      const options = { algorithms: ['HS256'], issuer: 'maju', currentDate: now() }
      const read = await jwtVerify(token, secret, options).then(
        ({ payload }) => claims.safeParse(payload),
        () => null,
      )
      if (!read?.success)
        throw new Unauthenticated('unauthenticated', 'The access token is not valid any more. Refresh it or sign in.')
      const { sub, sid, tid, exp } = read.data
      return { accountId: sub, sessionId: sid, tokenId: tid, expiresAt: new Date(exp * 1000) }
    },
  }
}
export type AccessTokens = ReturnType<typeof accessTokens>
