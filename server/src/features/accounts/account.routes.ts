import * as contract from '@maju/contracts/account'
import { Unauthenticated } from '../../platform/errors.ts'
import { REFRESH_COOKIE } from '../../platform/http/credentials.ts'
import type { Http, Mount } from '../../platform/http/mount.ts'
import type { RateLimit } from '../../platform/http/rate-limit.ts'
import type { AccountService } from './account.service.ts'
import { deviceOf } from './device.ts'
import type { ExportService } from './export.service.ts'
import type { LeavingService } from './leaving.service.ts'
import type { From } from './password-check.ts'
import { clearSessionCookies, setSessionCookies } from './session-cookies.ts'
import type { SessionService } from './session.service.ts'
import type { SignInService } from './sign-in.service.ts'

export type AccountRoutesNeeds = {
  accounts: AccountService
  signIns: SignInService
  leaving: LeavingService
  sessions: SessionService
  exports: ExportService
  /** How many new accounts and guests one address may make. */
  joinLimit: RateLimit
  /** True where browsers come by https, even if a proxy speaks http to us. */
  secureCookies: boolean
}

const fromOf = ({ request }: Http): From => ({ device: deviceOf(request.headers['user-agent']), address: request.ip })

/** The routes of contracts/src/account.ts. */
export function accountRoutes(mount: Mount, needs: AccountRoutesNeeds) {
  signingIn(mount, needs)
  ownAccount(mount, needs)
}

function signingIn(mount: Mount, { signIns, sessions, joinLimit, secureCookies }: AccountRoutesNeeds) {
  const withCookies = async (http: Http, signing: Promise<contract.SignedIn>) => {
    const signedIn = await signing
    setSessionCookies(http, signedIn, secureCookies)
    return signedIn
  }

  mount.public(contract.becomeGuest, ({ actor, body, http }) => {
    joinLimit(http.request.ip)
    return withCookies(http, signIns.becomeGuest(actor, body.language, fromOf(http)))
  })
  mount.public(contract.register, ({ actor, body, http }) => {
    joinLimit(http.request.ip)
    return withCookies(http, signIns.register(actor, body, fromOf(http)))
  })
  mount.public(contract.signIn, ({ actor, body, http }) => withCookies(http, signIns.signIn(actor, body, fromOf(http))))
  mount.public(contract.refresh, async ({ body, http }) => {
    const secret = body.refreshToken || http.request.cookies[REFRESH_COOKIE]
    if (!secret) throw new Unauthenticated('unauthenticated', 'There is no session to refresh.')
    try {
      return await withCookies(http, sessions.refresh(secret))
    } catch (error) {
      if (error instanceof Unauthenticated) clearSessionCookies(http)
      throw error
    }
  })
  mount.public(contract.signOut, async ({ actor, http }) => {
    const secret = http.request.cookies[REFRESH_COOKIE]
    if (actor?.sessionId) await sessions.end(actor, actor.sessionId)
    else if (secret) await sessions.endBySecret(secret)
    clearSessionCookies(http)
  })
}

function ownAccount(mount: Mount, { accounts, leaving, sessions, exports, secureCookies }: AccountRoutesNeeds) {
  mount.account(contract.getMe, ({ actor }) => accounts.me(actor))
  mount.account(contract.updateMe, ({ actor, body }) => accounts.update(actor, body))
  mount.account(contract.changePassword, async ({ actor, body, http }) => {
    const signedIn = await accounts.changePassword(actor, body, fromOf(http))
    setSessionCookies(http, signedIn, secureCookies)
    return signedIn
  })
  mount.account(contract.deleteMe, async ({ actor, body, http }) => {
    await leaving.deleteMe(actor, body.password, fromOf(http))
    clearSessionCookies(http)
  })
  mount.file(contract.exportMe, async ({ actor }) => ({
    name: 'maju-export.zip',
    type: 'application/zip',
    bytes: await exports.zip(actor),
  }))
  mount.account(contract.listSessions, ({ actor }) => sessions.list(actor))
  mount.account(contract.endSession, ({ actor, params }) => sessions.end(actor, params.sessionId))
}
