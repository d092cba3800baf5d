import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { Reply } from '../wire/wire-error.ts'
import type { CalendarConsent, CalendarTokens } from './calendar-consent.ts'
import { askGoogle, type GoogleOptions, oauthClient, provider, readGoogle } from './google-client.ts'

/** Makes calendars and reaches only those that it made: nothing of what a person keeps in their other calendars. */
const SCOPE = 'https://www.googleapis.com/auth/calendar.app.created'

const tokenReply = z.object({
  access_token: z.string().min(1),
  expiry_date: z.number(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
})

/** Consent to a calendar of our own at Google, by its official client. */
export function googleConsent(options: GoogleOptions): CalendarConsent {
  const ask = <T>(signal: AbortSignal, work: (limited: AbortSignal) => Promise<T>) =>
    askGoogle(options, signal, work, takenBack)

  return {
    async address({ state, challenge }) {
      const { CodeChallengeMethod } = await import('google-auth-library')
      const client = await oauthClient(options, AbortSignal.abort())
      return client.generateAuthUrl({
        // Without asking again Google gives no second refresh token to somebody who has connected before.
        access_type: 'offline',
        prompt: 'consent',
        include_granted_scopes: true,
        scope: SCOPE,
        state,
        code_challenge: challenge,
        code_challenge_method: CodeChallengeMethod.S256,
      })
    },

    exchange: ({ code, verifier }, signal) =>
      ask(signal, async (limited) => {
        const client = await oauthClient(options, limited)
        const { tokens } = await client.getToken({ code, codeVerifier: verifier })
        const { scope = '' } = readGoogle(tokenReply, tokens)
        // The page of Google lets people say yes and yet untick what they say yes to.
        if (!scope.split(' ').includes(SCOPE)) throw notAllowed('the calendar was not allowed')
        return tokensOf(tokens)
      }),

    refresh: (refreshToken, signal) =>
      ask(signal, async (limited) => {
        const client = await oauthClient(options, limited)
        client.setCredentials({ refresh_token: refreshToken })
        const { credentials } = await client.refreshAccessToken()
        const { refreshToken: given, ...rest } = tokensOf(credentials)
        return { ...rest, refreshToken: given === refreshToken ? null : given }
      }),

    revoke: (refreshToken, signal) =>
      askGoogle<void>(
        options,
        signal,
        async (limited) => void (await (await oauthClient(options, limited)).revokeToken(refreshToken)),
        ({ status, body }) => (status === 400 && /invalid_token/.test(body) ? undefined : null),
      ),
  }
}

function tokensOf(given: unknown): CalendarTokens {
  const { access_token, expiry_date, refresh_token } = readGoogle(tokenReply, given)
  return {
    accessToken: access_token,
    accessExpiresAt: new Date(expiry_date),
    refreshToken: refresh_token ?? null,
  }
}

const notAllowed = (detail: string) => new ProviderError(provider, 'refused', { detail })

/** The two of RFC 6749, 5.2 that say who has to do something: the person, or the operator. */
function takenBack({ status, body }: Reply): ProviderError | null {
  if (/"invalid_grant"/.test(body)) return notAllowed('the consent has ended')
  if (/"(?:invalid_client|unauthorized_client)"/.test(body))
    return new ProviderError(provider, 'unauthorised', { status })
  return null
}
