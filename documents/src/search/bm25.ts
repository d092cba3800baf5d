/**
 * BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework: BM25 and Beyond, 2009), with the values of k1 and b that they name as
 * reasonable in general. The weight of a term is never below 0 (a 1 is added inside of the logarithm).
 */
export const K1 = 1.2
export const B = 0.75

/** One term in one passage. */
export type Posting = {
  passage: number
  /** How often the term is in it. */
  count: number
  /** How many terms the passage has. */
  length: number
}

/** What all passages that are searched have in common. */
export type Collection = { passages: number; averageLength: number }

/** How much a term tells that is in so many of the passages. */
export const termWeight = (passages: number, containing: number): number =>
  Math.log(1 + (passages - containing + 0.5) / (containing + 0.5))

/** The score of each passage that has any of the terms; a list of postings for each term of the query. */
export function bm25(
  lists: Iterable<readonly Posting[]>,
  { passages, averageLength }: Collection,
): Map<number, number> {
  const scores = new Map<number, number>()
  for (const postings of lists) {
    const weight = termWeight(passages, postings.length)
    for (const { passage, count, length } of postings) {
      const saturation = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength))
      scores.set(passage, (scores.get(passage) ?? 0) + weight * saturation)
    }
  }
  return scores
}
