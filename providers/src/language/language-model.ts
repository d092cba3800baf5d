import type { z } from 'zod'

/** Tokens as the provider counted them; 0 where it did not say. */
export type TokenUsage = { inputTokens: number; outputTokens: number }

export type TextRequest = {
  system: string
  prompt: string
  /** Most tokens of visible output. A reply that is cut there is an `invalid-output`. */
  maxOutputTokens: number
  /** People whom the text may name. Masking hides them; no adapter sees this list. */
  names?: readonly string[] | undefined
  /** The account whose day pays for it. No adapter sees it. */
  person?: string | undefined
  signal: AbortSignal
}

export type ObjectRequest<T> = TextRequest & { schema: z.ZodType<T> }

export type TextPart = { delta: string } | { usage: TokenUsage }

/**
 * A mind outside. Absence is `null`, never an adapter that does nothing.
 * Every method fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal.
 */
export type LanguageModel = {
  /** Shown beside everything that it made. */
  describe(): { provider: string; model: string }
  /** A value that fits the schema. One repair attempt with the validation message, then `invalid-output`. */
  writeObject<T>(request: ObjectRequest<T>): Promise<{ value: T; usage: TokenUsage }>
  /** Text as it comes, without control characters; the usage is the last part. Leaving the loop stops the request. */
  streamText(request: TextRequest): AsyncIterable<TextPart>
}
