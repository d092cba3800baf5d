import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { extractReasoningMiddleware, wrapLanguageModel } from 'ai'
import { aiSdkModel, sdkFetch, type SdkOptions } from './ai-sdk-model.ts'
import type { LanguageModel } from './language-model.ts'

export type OpenAiCompatibleOptions = SdkOptions & {
  /** Including `/v1` where the server has it, for example `http://127.0.0.1:11434/v1`. */
  baseUrl: string
  model: string
  apiKey?: string
  /** Shown beside results. Default `compatible`. */
  provider?: string
}

/** Any server that speaks OpenAI's chat completions: Ollama, vLLM, LM Studio, gateways. `<think>` passages are left out. */
export function openAiCompatible(options: OpenAiCompatibleOptions): LanguageModel {
  const { baseUrl, model, apiKey, provider = 'compatible', ...wire } = options
  const service = createOpenAICompatible({
    name: provider,
    baseURL: baseUrl,
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch: sdkFetch(wire),
    ...(apiKey === undefined ? {} : { apiKey }),
  })
  const spoken = wrapLanguageModel({
    model: service.languageModel(model),
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  })
  return aiSdkModel({ provider, model: spoken, limits: wire })
}
