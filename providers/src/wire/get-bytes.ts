import { ProviderError } from '../provider-error.ts'
import { boundedFetch, type WireOptions } from './bounded-fetch.ts'
import { deadline } from './deadline.ts'
import { replyError, wireError } from './wire-error.ts'

/** A list of every company, or a report with its pictures left out. */
const defaultReplyBytes = 64 * 1024 * 1024

export type Limits = {
  /** For one call, whatever requests it takes. Default 60. */
  timeoutSeconds?: number
}
export type GetOptions = WireOptions & Limits

type Get = { provider: string; url: URL; headers?: Record<string, string>; signal: AbortSignal }

/** Gets bytes. No redirect is followed and nothing is tried again. Every failure is a `ProviderError` without a word of what was sent or answered. */
export async function getBytes({ provider, url, headers = {}, signal }: Get, options: GetOptions): Promise<Uint8Array> {
  if (signal.aborted) throw new ProviderError(provider, 'aborted')
  const limit = deadline({ provider, signal, timeoutSeconds: options.timeoutSeconds ?? 60 })
  try {
    return await limit.race(load({ provider, url, headers, signal: limit.signal }, options))
  } catch (error) {
    throw wireError(provider, error)
  } finally {
    limit.end()
  }
}

async function load({ provider, url, headers, signal }: Required<Get>, wire: WireOptions): Promise<Uint8Array> {
  const response = await boundedFetch(wire, defaultReplyBytes)(url, { headers, signal })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.ok) return bytes
  const body = new TextDecoder().decode(bytes.subarray(0, 20_000))
  throw replyError(provider, { status: response.status, body, headers: Object.fromEntries(response.headers) })
}
