import { azureDeployment, datedVersion } from '../wire/azure-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import type { Embedder } from './embedder.ts'
import { embeddingsApi } from './embeddings-api.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

export type AzureOpenAiOptions = WireOptions &
  Limits & {
    /** `https://<resource>.openai.azure.com`, with or without `/openai` and `/openai/v1` behind it. */
    endpoint: string
    apiKey: string
    /** Name of the deployment of an embedding model. */
    deployment: string
    /** A date. Default: a stable one. Other words, as the `v1` API has them, are not for these addresses. */
    apiVersion?: string
  }

const defaultApiVersion = '2024-10-21'

/** Embedding models of Azure OpenAI, at the address of their deployment. */
export function azureOpenAiEmbedder(options: AzureOpenAiOptions): Embedder {
  const { endpoint, apiKey, deployment, apiVersion } = options
  const url = new URL(`${azureDeployment(endpoint, deployment)}/embeddings`)
  url.searchParams.set('api-version', datedVersion(apiVersion) ?? defaultApiVersion)
  const raw = embeddingsApi({
    ...options,
    provider: 'azure',
    model: deployment,
    url,
    headers: { 'api-key': apiKey },
    textLeavesMachine: true,
    mostTexts: 64,
  })
  return guardedEmbedder(raw, options)
}
