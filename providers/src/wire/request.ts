import { boundedFetch, type WireOptions } from './bounded-fetch.ts'
import { inTime } from './deadline.ts'
import { jsonOf } from './read-reply.ts'
import { replyError, wireError } from './wire-error.ts'

/** Two hours of words with their times are a quarter of that; sixty-four vectors of three thousand dimensions a half; eight minutes of speech the whole. */
const defaultReplyBytes = 8 * 1024 * 1024
/** A list of every company, or a report with its pictures left out. */
const defaultFileBytes = 64 * 1024 * 1024

export type Limits = {
  /** For one call, whatever requests it takes. Default 60. */
  timeoutSeconds?: number
}
export type GetOptions = WireOptions & Limits

type Get = { provider: string; url: string | URL; headers?: Record<string, string>; signal: AbortSignal }
export type Post = Get & { body: FormData | URLSearchParams | Uint8Array<ArrayBuffer> | string }

/** Sends something and reads the JSON that comes back; nothing of it is checked yet. */
export const postForJson = async (post: Post, wire: WireOptions): Promise<unknown> =>
  jsonOf(post.provider, await request({ ...post, method: 'POST' }, boundedFetch(wire, defaultReplyBytes)))

/** Sends something and reads the bytes that come back; nothing of them is checked yet. */
export const postForBytes = (post: Post, wire: WireOptions): Promise<Uint8Array> =>
  request({ ...post, method: 'POST' }, boundedFetch(wire, defaultReplyBytes))

/** A value as a request carries it, with the header that says so beside others. */
export const asJson = (value: unknown, headers: Record<string, string> = {}) => ({
  body: JSON.stringify(value),
  headers: { ...headers, 'content-type': 'application/json' },
})

/** Gets bytes, and takes no longer than its time. */
export function getBytes(get: Get, { timeoutSeconds = 60, ...wire }: GetOptions): Promise<Uint8Array> {
  const fetch = boundedFetch(wire, defaultFileBytes)
  return inTime({ ...get, timeoutSeconds }, (signal) => request({ ...get, signal, method: 'GET' }, fetch))
}

type Request = Get & { method: string; body?: Post['body'] }

const request = async (asked: Request, fetch: typeof globalThis.fetch): Promise<Uint8Array> =>
  (await exchanged(asked, fetch)).bytes

/** One request with all that is answered, for services that say something in the head of a reply. */
export const exchange = (asked: Request, wire: WireOptions): Promise<Exchanged> =>
  exchanged(asked, boundedFetch(wire, defaultReplyBytes))

type Exchanged = { status: number; headers: Headers; bytes: Uint8Array }

/** No redirect is followed and nothing is tried again. Every failure is a `ProviderError` without a word of what was sent or answered. */
async function exchanged({ provider, url, ...init }: Request, fetch: typeof globalThis.fetch): Promise<Exchanged> {
  try {
    const response = await fetch(url, init)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.ok) return { status: response.status, headers: response.headers, bytes }
    const body = new TextDecoder().decode(bytes.subarray(0, 20_000))
    throw replyError(provider, { status: response.status, body, headers: Object.fromEntries(response.headers) })
  } catch (error) {
    throw wireError(provider, error)
  }
}
