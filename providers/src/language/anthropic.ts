import { createAnthropic } from '@ai-sdk/anthropic'
import { aiSdkModel, sdkFetch, type SdkOptions } from './ai-sdk-model.ts'
import type { LanguageModel } from './language-model.ts'

export type AnthropicOptions = SdkOptions & { apiKey: string; model: string; baseUrl?: string }

/** Anthropic's Messages API. */
export function anthropic({ apiKey, model, baseUrl, ...wire }: AnthropicOptions): LanguageModel {
  const service = createAnthropic({
    apiKey,
    baseURL: baseUrl ?? 'https://api.anthropic.com/v1',
    fetch: sdkFetch(wire),
  })
  return aiSdkModel({
    provider: 'anthropic',
    model: service.languageModel(model),
    limits: wire,
    reasoning: 'none',
    reasoningTokens: 1024,
  })
}
