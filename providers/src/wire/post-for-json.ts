import { boundedFetch, type WireOptions } from './bounded-fetch.ts'
import { replyError, wireError } from './wire-error.ts'

/** Two hours of words with their times are a quarter of that; sixty-four vectors of three thousand dimensions a half. */
const defaultReplyBytes = 8 * 1024 * 1024

export type Post = {
  provider: string
  url: string | URL
  headers: Record<string, string>
  body: FormData | URLSearchParams | string
  signal: AbortSignal
}

/**
 * Sends something and reads the JSON that comes back; nothing of it is checked yet. No redirect is followed and nothing is tried
 * again. Every failure is a `ProviderError` without a word of what was sent or answered.
 */
export async function postForJson(post: Post, wire: WireOptions): Promise<unknown> {
  const { provider, url, headers, body, signal } = post
  try {
    const response = await boundedFetch(wire, defaultReplyBytes)(url, { method: 'POST', headers, body, signal })
    const text = await response.text()
    if (!response.ok)
      throw replyError(provider, { status: response.status, body: text, headers: Object.fromEntries(response.headers) })
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch (error) {
    throw wireError(provider, error)
  }
}
