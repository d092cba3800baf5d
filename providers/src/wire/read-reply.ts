import type { z } from 'zod'
import { ProviderError } from '../provider-error.ts'

/** The reply as its schema reads it; `invalid-output` where it has another shape. */
export function readReply<T>(provider: string, schema: z.ZodType<T>, reply: unknown): T {
  const parsed = schema.safeParse(reply)
  if (parsed.success) return parsed.data
  throw new ProviderError(provider, 'invalid-output', { detail: 'its reply has another shape' })
}
