import type { SignedIn } from '@maju/contracts/account'
import { ACCESS_COOKIE, REFRESH_COOKIE } from '../../platform/http/credentials.ts'
import type { Http } from '../../platform/http/mount.ts'

const REFRESH_PATH = '/api/v2/auth'

/** Browsers keep both tokens where scripts cannot read them; `Secure` under https, since a laptop has plain http. */
export function setSessionCookies({ request, reply }: Http, { tokens }: SignedIn, secure: boolean) {
  const options = { httpOnly: true, sameSite: 'lax', secure: secure || request.protocol === 'https' } as const
  reply.setCookie(ACCESS_COOKIE, tokens.accessToken, {
    ...options,
    path: '/',
    expires: new Date(tokens.accessExpiresAt),
  })
  reply.setCookie(REFRESH_COOKIE, tokens.refreshToken, {
    ...options,
    path: REFRESH_PATH,
    expires: new Date(tokens.refreshExpiresAt),
  })
}

export function clearSessionCookies({ reply }: Http) {
  reply.clearCookie(ACCESS_COOKIE, { path: '/' })
  reply.clearCookie(REFRESH_COOKIE, { path: REFRESH_PATH })
}
