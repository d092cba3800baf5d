/** What a person's consent gives. The refresh token outlives the access token and is the secret that has to be kept. */
export type CalendarTokens = {
  accessToken: string
  accessExpiresAt: Date
  /** Null where the service goes on with the one that it gave before. */
  refreshToken: string | null
}

/** What the page of the service is asked with (RFC 7636: the challenge is the SHA-256 of a verifier that stays here). */
type ConsentAsked = { state: string; challenge: string }

/**
 * How a person lets us reach their calendar, and takes it back (OAuth 2.0, RFC 6749, with PKCE). Absence is `null`, never an adapter that does nothing.
 * What is asynchronous fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal. `refused`: the person did not
 * allow it, or took it back; only they can change that. `unauthorised`: the operator's client is not accepted.
 */
export type CalendarConsent = {
  /** The page of the service that asks the person. */
  address(asked: ConsentAsked): Promise<string>
  /** The code that the page sent back, for tokens. */
  exchange(given: { code: string; verifier: string }, signal: AbortSignal): Promise<CalendarTokens>
  refresh(refreshToken: string, signal: AbortSignal): Promise<CalendarTokens>
  /** The service forgets the consent. One that it knows no more is no failure. */
  revoke(refreshToken: string, signal: AbortSignal): Promise<void>
}
