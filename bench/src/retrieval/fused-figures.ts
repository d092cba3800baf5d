import { mean, sum } from '@maju/analysis/statistics'
import { bm25 } from '@maju/documents/search/bm25'
import { best, fuse, shareByQuality } from '@maju/documents/search/fusion'
import { indexed, invert, questionTerms, unpacked } from '@maju/documents/search/postings'
import { searchedText } from '@maju/documents/passages/passages-of'
import { atLeast } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import { type RankingFigures, rankingFigures } from './ranking-figures.ts'
import { knownSimilarities, plantedSimilarities } from './scripted-embedders.ts'
import type { RetrievalSet } from './sets.ts'

const LOOKED_AT = 100
/** Questions of a set that take part; each embedder compares every one with every row. */
const MOST_QUESTIONS = 120
/** How far below the better of its parts a fused list may fall. */
const MARGIN = 0.01

type Lists = Map<number, number>[]

/** Vectors made by chance are made so many times, and their figures averaged. */
const SEEDS = [1, 2, 3, 4, 5]

/**
 * Keywords and the vectors of scripted embedders, each alone and fused. How good the parts are is measured on all other questions: none has a say in
 * its own weights.
 */
export async function fusedFigures(given: RetrievalSet): Promise<Required<Result>> {
  const set = { ...given, questions: given.questions.slice(0, MOST_QUESTIONS) }
  const keyword = keywordLists(set)
  const words = figuresOf(set, keyword)
  const embedders = new Map<string, { near: RankingFigures; both: RankingFigures }[]>()
  for (const { name, of } of [
    ...SEEDS.flatMap((seed) => plantedSimilarities(set, seed)),
    ...(await knownSimilarities(set)),
  ]) {
    const vectors = of.map((similarities) => best(new Map(similarities.entries()), LOOKED_AT))
    const figures = { near: figuresOf(set, vectors), both: figuresOf(set, fusedLists(set, keyword, vectors)) }
    embedders.set(name, [...(embedders.get(name) ?? []), figures])
  }
  const parts = [...embedders].map(([name, runs]) => {
    const [near, both] = [meanOf(runs.map((run) => run.near)), meanOf(runs.map((run) => run.both))]
    return {
      row: { set: set.name, embedder: name, keyword: told(words), vectors: told(near), fused: told(both) },
      bars: (['recallAt5', 'reciprocalRank'] as const).map((figure) =>
        atLeast(
          `${set.name}, ${name}: fused ${figure} less the better part`,
          round(both[figure] - Math.max(words[figure], near[figure])),
          -MARGIN,
        ),
      ),
    }
  })
  return { rows: parts.map(({ row }) => row), bars: parts.flatMap(({ bars }) => bars), notes: [] }
}

const told = ({ recallAt5, reciprocalRank }: RankingFigures): string => `${round(recallAt5)} / ${round(reciprocalRank)}`

const meanOf = (runs: readonly RankingFigures[]): RankingFigures => ({
  recallAt5: mean(runs.map(({ recallAt5 }) => recallAt5)),
  reciprocalRank: mean(runs.map(({ reciprocalRank }) => reciprocalRank)),
})

function keywordLists({ rows, questions }: RetrievalSet): Lists {
  const all = rows.map(({ id, company, path, text }, i) =>
    indexed(i, company === '' ? text : searchedText({ company, title: id, sectionPath: path, text })),
  )
  const lists = invert(all)
  const averageLength = mean(all.map(({ length }) => length))
  return questions.map(({ query }) => {
    const found = questionTerms(query).flatMap((term) => lists.get(term) ?? [])
    return best(bm25(found.map(unpacked), { passages: rows.length, averageLength }), LOOKED_AT)
  })
}

function fusedLists(set: RetrievalSet, keyword: Lists, vectors: Lists): Lists {
  const without = (lists: Lists) => {
    const each = set.questions.map(
      (question, i) => figuresOf({ ...set, questions: [question] }, lists.slice(i, i + 1)).reciprocalRank,
    )
    const total = sum(each)
    return each.map((own) => (total - own) / (each.length - 1))
  }
  const [words, near] = [without(keyword), without(vectors)]
  return keyword.map((list, i) => {
    const share = shareByQuality({ keyword: words[i] ?? 0, vectors: near[i] ?? 0 })
    const fused = fuse(list, vectors[i] ?? new Map<number, number>(), share)
    return new Map(fused.map(({ passage, score }) => [passage, score]))
  })
}

const figuresOf = ({ rows, questions }: RetrievalSet, lists: Lists): RankingFigures =>
  rankingFigures(
    questions,
    lists.map((list) => [...best(list, 10).keys()].map((row) => rows[row]?.id ?? '')),
  )
