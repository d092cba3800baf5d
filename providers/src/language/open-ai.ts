import { createOpenAI } from '@ai-sdk/openai'
import { aiSdkModel, sdkFetch, type SdkOptions } from './ai-sdk-model.ts'
import type { LanguageModel } from './language-model.ts'

export type OpenAiOptions = SdkOptions & {
  apiKey: string
  model: string
  /** Default: OpenAI itself. */
  baseUrl?: string
  /** Which of the two APIs is spoken. Default `responses` at OpenAI itself, `chat` at any other address. */
  api?: 'responses' | 'chat'
}

/** OpenAI. Nothing is stored there (`store: false`). */
export function openAi({ apiKey, model, baseUrl, api, ...wire }: OpenAiOptions): LanguageModel {
  const service = createOpenAI({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    fetch: sdkFetch(wire),
  })
  const spoken = api ?? (baseUrl === undefined ? 'responses' : 'chat')
  return aiSdkModel({
    provider: 'openai',
    model: spoken === 'responses' ? service.responses(model) : service.chat(model),
    limits: wire,
    reasoning: 'low',
    reasoningTokens: 1024,
    ...(spoken === 'responses' ? { providerOptions: { openai: { store: false } } } : {}),
  })
}
