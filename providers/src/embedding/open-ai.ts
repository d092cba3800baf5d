import type { WireOptions } from '../wire/bounded-fetch.ts'
import { openAiApi, type OpenAiServer } from '../wire/open-ai-address.ts'
import type { Embedder } from './embedder.ts'
import { embeddingsApi } from './embeddings-api.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

export type OpenAiOptions = WireOptions &
  Limits &
  OpenAiServer & {
    /** Default 64. */
    mostTexts?: number
  }

/** OpenAI, or any server that speaks as it does. */
export function openAiEmbedder(options: OpenAiOptions): Embedder {
  const { leavesMachine: textLeavesMachine, ...api } = openAiApi(options, 'embeddings')
  return guardedEmbedder(embeddingsApi({ mostTexts: 64, ...options, ...api, textLeavesMachine }), options)
}
