/** How much vectors count beside keywords where both are trusted alike. */
const VECTOR_SHARE = 0.5

export type Fused = { passage: number; score: number; foundBy: ('keyword' | 'vectors')[] }

/** Scores of one list from 0 (the last of those looked at) to 1 (the first). */
export function normalised(scores: ReadonlyMap<number, number>): Map<number, number> {
  const values = [...scores.values()]
  const most = Math.max(...values)
  const least = Math.min(...values)
  return new Map([...scores].map(([passage, score]) => [passage, most > least ? (score - least) / (most - least) : 1]))
}

/** The best of a list, the best first. */
export const best = (scores: ReadonlyMap<number, number>, most: number): Map<number, number> =>
  new Map([...scores].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, most))

/** Passages by keywords alone. */
export const byKeywords = (keyword: ReadonlyMap<number, number>): Fused[] => fuse(keyword, new Map(), 0)

/**
 * Two lists as one: the weighted sum of their normalised scores. `trust` in the vectors is 0 to 1; at 0 they change nothing.
 */
export function fuse(
  keyword: ReadonlyMap<number, number>,
  vectors: ReadonlyMap<number, number>,
  trust: number,
): Fused[] {
  const share = VECTOR_SHARE * trust
  const [byWords, byVectors] = [normalised(keyword), normalised(share > 0 ? vectors : new Map<number, number>())]
  return [...new Set([...byWords.keys(), ...byVectors.keys()])]
    .map((passage): Fused => {
      const score = (1 - share) * (byWords.get(passage) ?? 0) + share * (byVectors.get(passage) ?? 0)
      const foundBy: Fused['foundBy'] = []
      if (byWords.has(passage)) foundBy.push('keyword')
      if (byVectors.has(passage)) foundBy.push('vectors')
      return { passage, score, foundBy }
    })
    .toSorted((one, other) => other.score - one.score || one.passage - other.passage)
}
