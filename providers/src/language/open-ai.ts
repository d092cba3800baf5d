import { createOpenAI } from '@ai-sdk/openai'
import { aiSdkModel, defaultReplyBytes, type WireOptions } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { LanguageModel } from './language-model.ts'

export type OpenAiOptions = WireOptions & {
  apiKey: string
  model: string
  /** Default: OpenAI itself. */
  baseUrl?: string
  /** Which of the two APIs is spoken. Default `responses` at OpenAI itself, `chat` at any other address. */
  api?: 'responses' | 'chat'
}

/** OpenAI. Nothing is stored there (`store: false`). */
export function openAi({ apiKey, model, baseUrl, api, ...wire }: OpenAiOptions): LanguageModel {
  const { fetch = globalThis.fetch, maxReplyBytes = defaultReplyBytes, ...limits } = wire
  const service = createOpenAI({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    fetch: boundedFetch(fetch, maxReplyBytes),
  })
  const spoken = api ?? (baseUrl === undefined ? 'responses' : 'chat')
  return aiSdkModel({
    provider: 'openai',
    model: spoken === 'responses' ? service.responses(model) : service.chat(model),
    limits,
    reasoning: 'low',
    reasoningTokens: 1024,
    ...(spoken === 'responses' ? { providerOptions: { openai: { store: false } } } : {}),
  })
}
