import type { IndexRanking } from '@maju/providers/passage-index/passage-index'

type Lists = { keyword: ReadonlyMap<number, number>; similarities: ReadonlyMap<number, number> }

/**
 * Lists of the database in which an index outside ranks the passages that it covers. Scores of two rankers are not of one measure: each is taken as a
 * share of the best that its ranker gave, over passages that both have seen. A number that is not covered is nothing that it may speak of.
 */
export function withOutside(own: Lists, outside: IndexRanking, covered: ReadonlySet<number>): Lists {
  const theirs = [...outside.keyword].filter(([number]) => covered.has(number))
  const ours = [...own.keyword].filter(([number]) => !covered.has(number))
  const near = [...outside.similarities].filter(([number]) => covered.has(number))
  const [bestOfTheirs, bestOfOurs] = [mostOf(theirs.map(([, score]) => score)), mostOf([...own.keyword.values()])]
  return {
    keyword: new Map([
      ...theirs.map(([number, score]): [number, number] => [number, score / bestOfTheirs]),
      ...ours.map(([number, score]): [number, number] => [number, score / bestOfOurs]),
    ]),
    // A cosine is one wherever it was computed.
    similarities: new Map([...own.similarities, ...near]),
  }
}

const mostOf = (scores: readonly number[]): number => Math.max(...scores, Number.MIN_VALUE)
