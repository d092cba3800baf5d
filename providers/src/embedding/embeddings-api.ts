import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { asJson, postForJson } from '../wire/request.ts'
import { readReply } from '../wire/read-reply.ts'
import { prefixed } from './prefixes.ts'
import type { RawEmbedder } from './raw-embedder.ts'

const reply = z.object({
  data: z.array(z.object({ index: z.int().nonnegative().nullish(), embedding: z.array(z.number()) })),
})

export type EmbeddingsApi = WireOptions & {
  provider: string
  /** How it is named beside its vectors. */
  model: string
  url: string | URL
  headers: Record<string, string>
  textLeavesMachine: boolean
  /** Small servers take fewer texts at once. */
  mostTexts: number
}

/** OpenAI's `/embeddings`, as OpenAI, Azure OpenAI, Ollama, vLLM, llama.cpp, LM Studio, TEI and others speak it. */
export function embeddingsApi({ provider, model, url, headers, ...options }: EmbeddingsApi): RawEmbedder {
  return {
    description: { provider, model, textLeavesMachine: options.textLeavesMachine },
    mostTexts: options.mostTexts,
    async embed({ texts, kind, signal }) {
      const asked = { model, input: prefixed(model, kind, texts), encoding_format: 'float' }
      const answer = await postForJson({ provider, url, signal, ...asJson(asked, headers) }, options)
      const { data } = readReply(provider, reply, answer)
      const inOrder = data.toSorted((one, other) => (one.index ?? 0) - (other.index ?? 0))
      const isOrdered = inOrder.every(({ index }, i) => (index ?? i) === i)
      if (!isOrdered)
        throw new ProviderError(provider, 'invalid-output', { detail: 'vectors of texts that were not sent' })
      return inOrder.map(({ embedding }) => embedding)
    },
  }
}
