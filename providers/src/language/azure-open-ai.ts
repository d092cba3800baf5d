import { createOpenAI } from '@ai-sdk/openai'
import { type AzureDeployment, azureDeployment, azureResource, datedVersion } from '../wire/azure-address.ts'
import { aiSdkModel, sdkFetch, type SdkOptions } from './ai-sdk-model.ts'
import type { LanguageModel } from './language-model.ts'

/** Azure OpenAI: deployment addresses and chat completions where a dated version is given, else the `v1` API. Nothing is stored there (`store: false`). */
export function azureOpenAi({
  endpoint,
  apiKey,
  deployment,
  apiVersion,
  ...wire
}: SdkOptions & AzureDeployment): LanguageModel {
  const version = datedVersion(apiVersion)
  const service = createOpenAI({
    apiKey,
    baseURL: version ? azureDeployment(endpoint, deployment) : `${azureResource(endpoint)}/openai/v1`,
    fetch: sdkFetch({ ...wire, fetch: azureFetch({ fetch: wire.fetch ?? globalThis.fetch, apiKey, version }) }),
  })
  return aiSdkModel({
    provider: 'azure',
    model: version ? service.chat(deployment) : service.responses(deployment),
    limits: wire,
    reasoning: 'low',
    reasoningTokens: 1024,
    ...(version ? {} : { providerOptions: { openai: { store: false } } }),
  })
}

type AzureFetchOptions = { fetch: typeof globalThis.fetch; apiKey: string; version: string | null }

/** Azure takes its key in a header of its own, and takes a bearer for a token of another kind. */
function azureFetch({ fetch, apiKey, version }: AzureFetchOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.delete('authorization')
    headers.set('api-key', apiKey)
    const url = new URL(input instanceof Request ? input.url : input)
    if (version) url.searchParams.set('api-version', version)
    return await fetch(url, { ...init, headers })
  }
}
