import type { TokenUsage } from './language-model.ts'

/** A JSON schema, draft 7, as zod writes it. */
export type JsonSchema = Record<string, unknown>

export type RawRequest = {
  system: string
  prompt: string
  /** Shape to ask the service for by its own means; null asks for plain text. */
  schema: JsonSchema | null
  maxOutputTokens: number
  signal: AbortSignal
}

/** How a reply ended: by itself, at the token limit, by a refusal, or in a way that cannot be trusted. */
export type Ending = 'complete' | 'cut' | 'refused' | 'broken'

export type RawReply = { text: string; usage: TokenUsage; ending: Ending }

export type RawPart = { delta: string } | { usage: TokenUsage; ending: Ending }

/** What an adapter brings: the wire and its errors as `ProviderError`. `guardedModel` adds the manners. */
export type RawModel = {
  readonly provider: string
  readonly model: string
  generate(request: RawRequest): Promise<RawReply>
  stream(request: RawRequest): AsyncIterable<RawPart>
}
