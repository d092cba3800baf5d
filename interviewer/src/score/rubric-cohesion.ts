import { topicTerms } from './topic-terms.ts'

/** Levels of a rubric, lowest first. */
export type Rung = 'low' | 'medium' | 'high'
/** Dimension → what each level looks like. */
export type Rubric = Readonly<Record<string, Readonly<Record<Rung, string>>>>

/** The vocabulary of a rubric, made once and used for every answer. */
export type RubricIndex = {
  dimensions: readonly string[]
  weights: readonly ReadonlyMap<string, number>[]
}

/** A dimension's name says more about its topic than one mention in an anchor. */
const NAME_COUNTS = 4

/** Term weights of each dimension: how often it is said there, and how few other dimensions say it (tf–idf; Spärck Jones 1972). */
export function rubricIndex(rubric: Rubric): RubricIndex {
  const dimensions = Object.keys(rubric)
  const counts = dimensions.map((dimension) => countTerms(dimension, rubric))
  const mentions = new Map<string, number>()
  for (const each of counts) for (const term of each.keys()) mentions.set(term, (mentions.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log((dimensions.length + 1) / ((mentions.get(term) ?? 0) + 0.2))
  const weights = counts.map((each) => {
    const length = Math.hypot(...[...each].map(([term, count]) => Math.log1p(count) * rarity(term))) || 1
    return new Map([...each].map(([term, count]) => [term, (Math.log1p(count) * rarity(term) ** 2) / length]))
  })
  return { dimensions, weights }
}

function countTerms(dimension: string, rubric: Rubric): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, by: number) => {
    for (const term of topicTerms(text)) counts.set(term, (counts.get(term) ?? 0) + by)
  }
  add(dimension, NAME_COUNTS)
  const anchors = rubric[dimension]
  if (anchors) for (const rung of ['low', 'medium', 'high'] as const) add(anchors[rung], 1)
  return counts
}

/** How much of each dimension's vocabulary a text shares, 0 upwards; a term counts once however often it is said. */
export function cohesion({ weights }: RubricIndex, text: string): number[] {
  const said = new Set(topicTerms(text))
  return weights.map((each) => {
    let sum = 0
    for (const term of said) sum += each.get(term) ?? 0
    return sum
  })
}
