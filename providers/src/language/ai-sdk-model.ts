import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4Usage,
  SharedV4ProviderOptions,
} from '@ai-sdk/provider'
import { type Limits, guardedModel } from './guarded-model.ts'
import type { LanguageModel, TokenUsage } from './language-model.ts'
import { replyInSdkError } from './reply-in-sdk-error.ts'
import type { Ending, RawModel, RawPart, RawRequest } from './raw-model.ts'
import { boundedFetch, type WireOptions } from '../wire/bounded-fetch.ts'
import { wireError } from '../wire/wire-error.ts'

/** What every adapter takes besides its own key and address. */
export type SdkOptions = WireOptions & Limits

const defaultReplyBytes = 4 * 1024 * 1024

/** The `fetch` that an adapter hands to the SDK. */
export const sdkFetch = (wire: WireOptions): typeof globalThis.fetch => boundedFetch(wire, defaultReplyBytes)

type Options = {
  provider: string
  model: LanguageModelV4
  limits: Limits
  /** How much a model thinks before it speaks; left out, it is not asked to do anything. */
  reasoning?: LanguageModelV4CallOptions['reasoning']
  /** Tokens on top of those asked for, because the service counts thinking as output. */
  reasoningTokens?: number
  providerOptions?: SharedV4ProviderOptions
}

const usageOf = (usage: LanguageModelV4Usage): TokenUsage => ({
  inputTokens: usage.inputTokens.total ?? 0,
  outputTokens: usage.outputTokens.total ?? 0,
})

const endings: Record<LanguageModelV4FinishReason['unified'], Ending> = {
  stop: 'complete',
  length: 'cut',
  'content-filter': 'refused',
  'tool-calls': 'broken',
  error: 'broken',
  interrupted: 'broken',
  other: 'broken',
}

/** A model of the AI SDK as one of ours. Uses the SDK's provider interface: no retries, no telemetry, no warnings printed. */
export function aiSdkModel({ provider, model, limits, ...settings }: Options): LanguageModel {
  const { reasoning, reasoningTokens = 0, providerOptions } = settings

  const call = ({ system, prompt, schema, maxOutputTokens, signal }: RawRequest): LanguageModelV4CallOptions => ({
    prompt: [
      { role: 'system', content: system },
      { role: 'user', content: [{ type: 'text', text: prompt }] },
    ],
    maxOutputTokens: maxOutputTokens + reasoningTokens,
    abortSignal: signal,
    ...(schema ? { responseFormat: { type: 'json', name: 'reply', schema } } : {}),
    ...(reasoning ? { reasoning } : {}),
    ...(providerOptions ? { providerOptions } : {}),
  })

  const raw: RawModel = {
    provider,
    model: model.modelId,
    async generate(request) {
      try {
        const { content, finishReason, usage } = await model.doGenerate(call(request))
        const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('')
        return { text, usage: usageOf(usage), ending: endings[finishReason.unified] }
      } catch (error) {
        throw wireError(provider, error, replyInSdkError)
      }
    },
    async *stream(request) {
      try {
        const { stream } = await model.doStream(call(request))
        for await (const part of stream) {
          const read = readPart(part)
          if (read) yield read
        }
      } catch (error) {
        throw wireError(provider, error, replyInSdkError)
      }
    },
  }
  return guardedModel(raw, limits)
}

type StreamPart = Awaited<ReturnType<LanguageModelV4['doStream']>>['stream'] extends ReadableStream<infer P> ? P : never

/** A part for us, null for what does not concern us; throws the error that the stream carries. */
function readPart(part: StreamPart): RawPart | null {
  if (part.type === 'text-delta') return { delta: part.delta }
  if (part.type === 'finish') return { usage: usageOf(part.usage), ending: endings[part.finishReason.unified] }
  if (part.type === 'error') throw part.error
  return null
}
