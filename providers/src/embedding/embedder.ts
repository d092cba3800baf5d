export type EmbedderDescription = {
  provider: string
  model: string
  /** Texts are sent to another machine. */
  textLeavesMachine: boolean
}

/** Questions and what answers them are embedded differently by many models. */
export type EmbeddedKind = 'query' | 'passage'

export type EmbeddingRequest = {
  texts: readonly string[]
  kind: EmbeddedKind
  signal: AbortSignal
}

/**
 * What turns texts into vectors that are near where the meanings are. Absence is `null`, never an adapter that does nothing.
 * Fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal. Whoever calls has hidden personal data before.
 */
export type Embedder = {
  /** Vectors of different descriptions are never compared. */
  describe(): EmbedderDescription
  /** One vector of length 1 for each text, in their order, all with the same number of dimensions. */
  embed(request: EmbeddingRequest): Promise<number[][]>
}
