import { azureApi, type AzureDeployment } from '../wire/azure-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import type { Embedder } from './embedder.ts'
import { embeddingsApi } from './embeddings-api.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

/** A stable one. */
const defaultApiVersion = '2024-10-21'

/** Embedding models of Azure OpenAI, at the address of their deployment. */
export function azureOpenAiEmbedder(options: WireOptions & Limits & AzureDeployment): Embedder {
  const api = azureApi(options, 'embeddings', defaultApiVersion)
  return guardedEmbedder(embeddingsApi({ ...options, ...api, textLeavesMachine: true, mostTexts: 64 }), options)
}
