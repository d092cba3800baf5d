import { createGoogle } from '@ai-sdk/google'
import { aiSdkModel, defaultReplyBytes, type WireOptions } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { LanguageModel } from './language-model.ts'

export type GoogleOptions = WireOptions & { apiKey: string; model: string; baseUrl?: string }

/** Google Gemini through the Generative Language API. */
export function google({ apiKey, model, baseUrl, ...wire }: GoogleOptions): LanguageModel {
  const { fetch = globalThis.fetch, maxReplyBytes = defaultReplyBytes, ...limits } = wire
  const service = createGoogle({
    apiKey,
    baseURL: baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    fetch: boundedFetch(fetch, maxReplyBytes),
  })
  return aiSdkModel({
    provider: 'google',
    model: service.languageModel(model),
    limits,
    reasoning: 'low',
    reasoningTokens: 1024,
  })
}
