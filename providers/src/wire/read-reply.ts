import type { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { unreadable } from './bad-reply.ts'

/** The reply as its schema reads it; `invalid-output` where it has another shape. */
export function readReply<T>(provider: string, schema: z.ZodType<T>, reply: unknown): T {
  const parsed = schema.safeParse(reply)
  if (parsed.success) return parsed.data
  throw new ProviderError(provider, 'invalid-output', { detail: 'its reply has another shape' })
}

/** The JSON of a reply as its schema reads it; `broken` where it is none. */
export function readJsonReply<T>(provider: string, schema: z.ZodType<T>, reply: Uint8Array | string): T {
  return readReply(provider, schema, jsonOf(provider, reply))
}

/** @throws ProviderError `broken` for what is no JSON. */
export function jsonOf(provider: string, reply: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof reply === 'string' ? reply : new TextDecoder().decode(reply))
  } catch {
    throw unreadable(provider)
  }
}
