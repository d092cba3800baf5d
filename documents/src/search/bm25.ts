/**
 * BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework: BM25 and Beyond, 2009), with the values of k1 and b that they name as
 * reasonable in general. The weight of a term is never below 0 (a 1 is added inside of the logarithm).
 */
export const K1 = 1.2
export const B = 0.75

/** Where one term is: for each passage that has it one place in the three arrays. */
export type PostingList = {
  passages: ArrayLike<number>
  /** How often the term is in it. */
  counts: ArrayLike<number>
  /** How many terms the passage has. */
  lengths: ArrayLike<number>
}

/** What all passages that are searched have in common. */
export type Collection = { passages: number; averageLength: number }

/** How much a term tells that is in so many of the passages. */
export const termWeight = (passages: number, containing: number): number =>
  Math.log(1 + (passages - containing + 0.5) / (containing + 0.5))

/** The score of each passage that has any of the terms; one list for each term of the query. */
export function bm25(lists: Iterable<PostingList>, { passages, averageLength }: Collection): Map<number, number> {
  const scores = new Map<number, number>()
  for (const list of lists) {
    const weight = termWeight(passages, list.passages.length)
    for (let i = 0; i < list.passages.length; i += 1) {
      const passage = list.passages[i] ?? 0
      const count = list.counts[i] ?? 0
      const norm = 1 - B + (B * (list.lengths[i] ?? 0)) / averageLength
      const saturation = (count * (K1 + 1)) / (count + K1 * norm)
      scores.set(passage, (scores.get(passage) ?? 0) + weight * saturation)
    }
  }
  return scores
}
