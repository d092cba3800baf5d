import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { readJsonReply } from '../wire/read-reply.ts'
import { asJson, exchange } from '../wire/request.ts'

export type AzureSearchAccess = WireOptions & {
  /** `https://<service>.search.windows.net`. */
  endpoint: string
  /** An admin key: the index is made and filled with it. */
  key: string
}

export const provider = 'azure-ai-search'
const apiVersion = '2024-07-01'

const written = z.object({ value: z.array(z.object({ key: z.string(), statusCode: z.int() })) })
const found = z.object({ value: z.array(z.object({ id: z.string(), '@search.score': z.number().positive() })) })

/** Ones that pass by themselves: a conflict, an index that is busy or being changed, too many requests. */
const passing = new Set([409, 422, 429, 503])

/** The requests of Azure AI Search that we make, all about one index. */
export function azureSearchWire({ endpoint, key, ...wire }: AzureSearchAccess, index: string) {
  const base = `${baseAddress(endpoint)}/indexes/${encodeURIComponent(index)}`

  const send = (method: 'POST' | 'PUT', path: string, { body, signal }: { body: unknown; signal: AbortSignal }) => {
    const url = `${base}${path}?api-version=${apiVersion}`
    return exchange({ provider, url, method, signal, ...asJson(body, { 'api-key': key }) }, wire)
  }

  return {
    async make(definition: unknown, signal: AbortSignal) {
      const { status, bytes } = await send('PUT', '', { body: definition, signal })
      if (status !== 204) readJsonReply(provider, z.object({ name: z.literal(index) }), bytes)
    },

    /** Gives the keys that it did not take just now. @throws ProviderError where it will never take one. */
    async write(actions: readonly Record<string, unknown>[], signal: AbortSignal): Promise<string[]> {
      const { bytes } = await send('POST', '/docs/index', { body: { value: actions }, signal })
      const { value } = readJsonReply(provider, written, bytes)
      const failed = value.filter(({ statusCode }) => statusCode >= 300)
      const lasting = failed.filter(({ statusCode }) => !passing.has(statusCode))
      if (lasting.length > 0)
        throw new ProviderError(provider, 'refused', { detail: `${lasting.length} of ${actions.length} passages` })
      if (value.length < actions.length)
        throw new ProviderError(provider, 'invalid-output', { detail: 'it did not say what became of each passage' })
      return failed.map((item) => item.key)
    },

    /** Keys and scores, the best first. */
    async search(body: Record<string, unknown>, signal: AbortSignal): Promise<{ id: string; score: number }[]> {
      const { bytes } = await send('POST', '/docs/search', { body: { select: 'id', ...body }, signal })
      const { value } = readJsonReply(provider, found, bytes)
      return value.map((row) => ({ id: row.id, score: row['@search.score'] }))
    },
  }
}
export type AzureSearchWire = ReturnType<typeof azureSearchWire>
