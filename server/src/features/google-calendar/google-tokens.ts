import type { CalendarTokens } from '@maju/providers/calendar/calendar-consent'
import { z } from 'zod'
import { sealing } from '../../platform/sealing.ts'

const kept = z.object({ refreshToken: z.string(), accessToken: z.string(), accessExpiresAt: z.iso.datetime() })

/** Tokens as they are used. */
export type OpenTokens = { refreshToken: string; accessToken: string; accessExpiresAt: Date }

/** Tokens lie encrypted, each with its account bound in. */
export function googleTokens(secret: Uint8Array) {
  const { seal, open } = sealing(secret, 'google calendar')
  return {
    seal,
    open,
    sealTokens: (tokens: OpenTokens, accountId: string): string =>
      seal(JSON.stringify({ ...tokens, accessExpiresAt: tokens.accessExpiresAt.toISOString() }), accountId),
    /** Null where another secret sealed them. */
    openTokens(sealed: string | null, accountId: string): OpenTokens | null {
      const text = sealed === null ? null : open(sealed, accountId)
      if (text === null) return null
      const { accessExpiresAt, ...rest } = kept.parse(JSON.parse(text))
      return { ...rest, accessExpiresAt: new Date(accessExpiresAt) }
    },
  }
}
export type GoogleTokens = ReturnType<typeof googleTokens>

/** A service that gives no new refresh token goes on with the one before. Null where there is none at all. */
export function openTokens(given: CalendarTokens, before: string | null): OpenTokens | null {
  const refreshToken = given.refreshToken ?? before
  return refreshToken === null
    ? null
    : { refreshToken, accessToken: given.accessToken, accessExpiresAt: given.accessExpiresAt }
}
