/** A passage as an index outside knows it: numbers of ours, and nothing that a person could read. */
export type IndexedPassage = {
  number: number
  document: number
  /** Key of its company. */
  company: string
  /** How often each term is in it. */
  terms: ReadonlyMap<number, number>
  /** Null where it has none. */
  vector: readonly number[] | null
}

export type IndexQuestion = {
  /** Each once. */
  terms: readonly number[]
  vector: readonly number[] | null
  /** Null: passages of all companies. */
  company: string | null
  most: number
  signal: AbortSignal
}

/** Numbers of passages with their scores, the best first. What a number means, and who may see it, is looked up by whoever asked. */
export type IndexRanking = {
  keyword: ReadonlyMap<number, number>
  /** By cosine, -1 to 1. */
  similarities: ReadonlyMap<number, number>
}

/**
 * An index of the passages that everybody may read, on a service. Absence is `null`, never an adapter that does nothing.
 * Every method fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal.
 */
export type PassageIndex = {
  /** `model`: the name of the index there; one with other vectors has another. */
  describe(): { provider: string; model: string }
  /** Makes the index where it is not there. `dimensions` of its vectors; null: it has none. */
  prepare(dimensions: number | null, signal: AbortSignal): Promise<void>
  /** Passages take the place of those of their number. Gives the numbers of those that it had no room for just now. */
  put(passages: readonly IndexedPassage[], signal: AbortSignal): Promise<number[]>
  removeDocument(document: number, signal: AbortSignal): Promise<void>
  rank(question: IndexQuestion): Promise<IndexRanking>
}
