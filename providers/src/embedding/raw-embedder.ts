import type { EmbeddedKind, EmbedderDescription } from './embedder.ts'

export type RawRequest = { texts: readonly string[]; kind: EmbeddedKind; signal: AbortSignal }

/** What an adapter brings: the wire or the model, and its errors as `ProviderError`. `guardedEmbedder` adds the manners. */
export type RawEmbedder = {
  readonly description: EmbedderDescription
  /** Texts that go in at once; more are sent one batch after the other. */
  readonly mostTexts: number
  /** Vectors as they came, in the order of the texts; nothing of them is checked yet. */
  embed(request: RawRequest): Promise<number[][]>
}
