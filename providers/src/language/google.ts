import { createGoogle } from '@ai-sdk/google'
import { aiSdkModel, sdkFetch, type SdkOptions } from './ai-sdk-model.ts'
import type { LanguageModel } from './language-model.ts'

export type GoogleOptions = SdkOptions & { apiKey: string; model: string; baseUrl?: string }

/** Google Gemini through the Generative Language API. */
export function google({ apiKey, model, baseUrl, ...wire }: GoogleOptions): LanguageModel {
  const service = createGoogle({
    apiKey,
    baseURL: baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    fetch: sdkFetch(wire),
  })
  return aiSdkModel({
    provider: 'google',
    model: service.languageModel(model),
    limits: wire,
    reasoning: 'low',
    reasoningTokens: 1024,
  })
}
