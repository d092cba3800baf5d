import type { WireOptions } from '../wire/bounded-fetch.ts'
import type { Embedder } from './embedder.ts'
import { embeddingsApi } from './embeddings-api.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

export type OpenAiOptions = WireOptions &
  Limits & {
    /** How it is named beside its vectors and in errors. Default `openai`. */
    provider?: string
    /** Left out where the server asks for none. */
    apiKey?: string
    model: string
    /** Default: OpenAI itself. With `/v1` at its end. */
    baseUrl?: string
    /** Default 64. */
    mostTexts?: number
  }

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** OpenAI, or any server that speaks as it does. */
export function openAiEmbedder(options: OpenAiOptions): Embedder {
  const { provider = 'openai', apiKey, baseUrl = 'https://api.openai.com/v1', mostTexts = 64 } = options
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/embeddings`)
  const raw = embeddingsApi({
    ...options,
    provider,
    url,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    textLeavesMachine: !thisMachine.test(url.hostname),
    mostTexts,
  })
  return guardedEmbedder(raw, options)
}
