import { Buffer } from 'node:buffer'
import { createSign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Given } from '../choose-provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { WireOptions } from './bounded-fetch.ts'
import { postForJson } from './request.ts'

const provider = 'google-speech'
const scope = 'https://www.googleapis.com/auth/cloud-platform'
/** The only address that gets the signed request: the file names one too, and a file can be foreign. */
const googleTokenUrl = 'https://oauth2.googleapis.com/token'
/** A token is fetched again so long before it runs out. */
const marginSeconds = 120

const serviceAccount = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(1),
  private_key: z.string().min(1),
})
const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** The header that carries the key or the token. */
export type Authorise = (signal: AbortSignal) => Promise<Record<string, string>>

/** The key of an API as the header that Google takes it in; in the address it would be in every log on the way. */
export const googleKey =
  (apiKey: string): Authorise =>
  async () => ({ 'x-goog-api-key': apiKey })

/** The service account that is configured, else the key. */
export const googleAuthorisation = (
  given: Given,
  options: Omit<GoogleAccessTokenOptions, 'credentialsPath'>,
): Authorise =>
  given('GOOGLE_APPLICATION_CREDENTIALS')
    ? googleAccessToken({ credentialsPath: given('GOOGLE_APPLICATION_CREDENTIALS'), ...options })
    : googleKey(given('GOOGLE_API_KEY'))

export type GoogleAccessTokenOptions = WireOptions & {
  /** What `GOOGLE_APPLICATION_CREDENTIALS` names: the JSON file of a service account. */
  credentialsPath: string
  /** Milliseconds since 1970. */
  now: () => number
  tokenUrl?: string
}

/**
 * The authorisation header of a service account, fetched when it is needed and kept until shortly before it runs out (RFC 7523, RS256).
 * A file that is missing or of another kind is `unauthorised`.
 */
export function googleAccessToken(options: GoogleAccessTokenOptions): Authorise {
  const { credentialsPath, now, tokenUrl = googleTokenUrl } = options
  let kept = { header: '', untilMilliseconds: 0 }

  return async (signal) => {
    if (now() >= kept.untilMilliseconds) {
      const assertion = signed(await readAccount(credentialsPath), tokenUrl, now())
      const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
      const json = await postForJson({ provider, url: tokenUrl, headers: {}, body, signal }, options)
      const parsed = tokenReply.safeParse(json)
      if (!parsed.success) throw new ProviderError(provider, 'unauthorised', { detail: 'no token came' })
      const { access_token: token, expires_in: seconds } = parsed.data
      kept = { header: `Bearer ${token}`, untilMilliseconds: now() + (seconds - marginSeconds) * 1000 }
    }
    return { authorization: kept.header }
  }
}

async function readAccount(path: string): Promise<z.infer<typeof serviceAccount>> {
  try {
    return serviceAccount.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    const detail = 'GOOGLE_APPLICATION_CREDENTIALS names no readable file of a service account'
    throw new ProviderError(provider, 'unauthorised', { detail })
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(account: z.infer<typeof serviceAccount>, audience: string, nowMilliseconds: number): string {
  const issuedAt = Math.floor(nowMilliseconds / 1000)
  const claims = { iss: account.client_email, scope, aud: audience, iat: issuedAt, exp: issuedAt + 3600 }
  const content = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  try {
    return `${content}.${createSign('RSA-SHA256').update(content).sign(account.private_key, 'base64url')}`
  } catch {
    throw new ProviderError(provider, 'unauthorised', {
      detail: 'the private key of the service account cannot be read',
    })
  }
}
