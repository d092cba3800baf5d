/** How often each part has the passage first that was looked for: the mean reciprocal rank over trials, 0 to 1. */
export type Quality = { keyword: number; vectors: number }

/** How much the better part outweighs the other: at 8 a part that is a tenth better counts twice as much. */
const STEEPNESS = 8
/** Vectors that would count less than this only disturb the order of the keywords. */
const LEAST_SHARE = 0.15
/** Trials are few and of another kind than questions: keywords that find something keep their say. */
const MOST_SHARE = 0.7
/** Where nothing is known of the quality, vectors that stand out count as much as keywords. */
const UNKNOWN_SHARE = 0.5

export type Fused = { passage: number; score: number; foundBy: ('keyword' | 'vectors')[] }

/** The share of the vectors in a fused score, 0 to 1, where it was tried how good both parts are. */
export function shareByQuality({ keyword, vectors }: Quality): number {
  const [words, near] = [keyword ** STEEPNESS, vectors ** STEEPNESS]
  const share = near > 0 ? near / (near + words) : 0
  return share < LEAST_SHARE ? 0 : Math.min(share, Math.max(MOST_SHARE, 1 - keyword))
}

/** All similarities of one search: how many were compared, their mean and their standard deviation. */
export type Spread = { compared: number; mean: number; deviation: number }

/**
 * The share where nothing was tried: by how far the nearest passage stands out of all. Of so many numbers without a meaning the largest lies about
 * √(2 ln n) deviations above the mean; what is no further out says nothing.
 */
export function shareByStandingOut(nearest: number, { compared, mean, deviation }: Spread): number {
  if (compared < 2 || !(deviation > 1e-6)) return 0
  const byChance = Math.sqrt(2 * Math.log(compared))
  const out = (nearest - mean) / deviation - byChance
  return UNKNOWN_SHARE * Math.min(1, Math.max(0, (out + 0.2) / 1.2))
}

/** Scores of one list from 0 (the last of those looked at) to 1 (the first). */
function normalised(scores: ReadonlyMap<number, number>): Map<number, number> {
  const values = [...scores.values()]
  const most = Math.max(...values)
  const least = Math.min(...values)
  return new Map([...scores].map(([passage, score]) => [passage, most > least ? (score - least) / (most - least) : 1]))
}

/** The best of a list, the best first. Numbers alone are sorted many times as fast as entries, so the line is found first. */
export function best(scores: ReadonlyMap<number, number>, most: number): Map<number, number> {
  const line = Float64Array.from(scores.values()).toSorted().at(-most) ?? -Infinity
  const above: [number, number][] = []
  for (const [passage, score] of scores) if (score >= line) above.push([passage, score])
  return new Map(above.toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, most))
}

/** Two lists as one: the weighted sum of their normalised scores. At a share of 0 the vectors change nothing. */
export function fuse(
  keyword: ReadonlyMap<number, number>,
  vectors: ReadonlyMap<number, number>,
  share: number,
): Fused[] {
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
