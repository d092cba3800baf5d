import { createAnthropic } from '@ai-sdk/anthropic'
import { aiSdkModel, defaultReplyBytes, type WireOptions } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { LanguageModel } from './language-model.ts'

export type AnthropicOptions = WireOptions & { apiKey: string; model: string; baseUrl?: string }

/** Anthropic's Messages API. */
export function anthropic({ apiKey, model, baseUrl, ...wire }: AnthropicOptions): LanguageModel {
  const { fetch = globalThis.fetch, maxReplyBytes = defaultReplyBytes, ...limits } = wire
  const service = createAnthropic({
    apiKey,
    baseURL: baseUrl ?? 'https://api.anthropic.com/v1',
    fetch: boundedFetch(fetch, maxReplyBytes),
  })
  return aiSdkModel({
    provider: 'anthropic',
    model: service.languageModel(model),
    limits,
    reasoning: 'none',
    reasoningTokens: 1024,
  })
}
