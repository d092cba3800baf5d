import type { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { boundedFetch, type WireOptions } from '../wire/bounded-fetch.ts'
import { inTime } from '../wire/deadline.ts'
import type { Limits } from '../wire/request.ts'
import { jsonOf, readReply } from '../wire/read-reply.ts'
import { type Reply, wireError } from '../wire/wire-error.ts'

export const provider = 'google-calendar'
/** A page of events with their notes is a tenth of that. */
const LONGEST_REPLY_BYTES = 8 * 1024 * 1024

export type GoogleOptions = WireOptions &
  Limits & {
    clientId: string
    clientSecret: string
    /** The page of ours that Google sends people back to. */
    redirectUrl: string
    /** In place of Google's own addresses, all of them. */
    baseUrl?: string
  }

/** Google's own OAuth client for one call: with our time limit, and without its retries, which would do things twice behind our back. */
export async function oauthClient(options: GoogleOptions, signal: AbortSignal, accessToken?: string) {
  const { OAuth2Client } = await import('google-auth-library')
  const { clientId, clientSecret, redirectUrl, baseUrl } = options
  const client = new OAuth2Client({
    clientId,
    clientSecret,
    redirectUri: redirectUrl,
    ...(baseUrl !== undefined && {
      endpoints: {
        oauth2AuthBaseUrl: `${baseUrl}/o/oauth2/v2/auth`,
        oauth2TokenUrl: `${baseUrl}/token`,
        oauth2RevokeUrl: `${baseUrl}/revoke`,
      },
    }),
  })
  if (accessToken !== undefined) client.setCredentials({ access_token: accessToken })
  const fetch = boundedFetch(options, LONGEST_REPLY_BYTES)
  client.transporter.interceptors.request.add({
    resolved: async (config) => ({
      ...config,
      signal,
      retry: false,
      retryConfig: { retry: 0, noResponseRetries: 0 },
      fetchImplementation: (url, init) => fetch(url, { ...init, signal }),
    }),
  })
  return client
}

type Ask<T> = (signal: AbortSignal) => Promise<T>

/** In time, and with our errors only: those of Google's library hold the tokens that it was given. */
export async function askGoogle<T>(
  { timeoutSeconds = 20 }: Limits,
  signal: AbortSignal,
  ask: Ask<T>,
  known: (reply: Reply) => T | ProviderError | null = () => null,
): Promise<T> {
  await loaded()
  return inTime({ provider, signal, timeoutSeconds }, async (limited) => {
    try {
      return await ask(limited)
    } catch (error) {
      const reply = replyIn([error])
      const answer = reply && known(reply)
      if (answer instanceof ProviderError) throw answer
      if (answer !== null) return answer
      throw wireError(provider, error, replyIn)
    }
  })
}

/** Google's libraries are loaded once, when they are needed; that is no time in which Google has not answered. */
const loaded = () => Promise.all([import('google-auth-library'), import('@googleapis/calendar')])

/** What Google answered, in the error of its library. */
function replyIn(links: readonly unknown[]): Reply | null {
  for (const link of links) {
    if (typeof link !== 'object' || link === null || !('response' in link)) continue
    const { response } = link
    if (!(response instanceof Response)) continue
    const data: unknown = 'data' in response ? response.data : ''
    const body = typeof data === 'string' ? data : JSON.stringify(data)
    return { status: response.status, body, headers: Object.fromEntries(response.headers) }
  }
  return null
}

/** What Google's library read as its schema reads it. It hands on as text what it could not read. */
export const readGoogle = <T>(schema: z.ZodType<T>, data: unknown): T =>
  readReply(provider, schema, typeof data === 'string' ? jsonOf(provider, data) : data)
