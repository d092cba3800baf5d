import { openMemoryDatabase } from '@maju/server/platform/database/pglite-database'
import { cacheFolder, migrationsFolder } from '@maju/server/platform/database/places'
import { missingData } from '@maju/text/shared-data.fixture'
import { atLeast, type Bar } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { benchLibrary } from '../retrieval/bench-library.ts'
import { fusedFigures } from '../retrieval/fused-figures.ts'
import { plainRanking } from '../retrieval/plain-words.ts'
import { addSet, productRanking } from '../retrieval/product-ranking.ts'
import { type RankingFigures, rankingFigures } from '../retrieval/ranking-figures.ts'
import { readSet, type RetrievalSet, setNames } from '../retrieval/sets.ts'
import { speedFigures } from '../retrieval/speed-figures.ts'
import { round } from '../round.ts'

const SIZES = [1000, 20_000]

/**
 * How often passages are found: by the product without an embedder, beside the same ranking over words as they stand between white space; with scripted
 * embedders from very good to useless; and how fast. `retrieval-large` goes on to 200 000 passages.
 */
export async function run(): Promise<Result> {
  const missing = missingData(...setNames.map((name) => `rag/${name}/corpus.jsonl`))
  if (missing !== null) return skipped(missing)
  const sets = setNames.map(readSet)
  const parts: Required<Result>[] = []
  for (const set of sets) parts.push(await foundFigures(set))
  for (const set of sets) parts.push(await fusedFigures(set))
  parts.push(await speedFigures(SIZES))
  return {
    rows: parts.flatMap(({ rows }) => rows),
    bars: parts.flatMap(({ bars }) => bars),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

/** Every row of a set is a document of the library; what is found is counted by documents. The two halves of the questions stand beside each other. */
async function foundFigures(set: RetrievalSet): Promise<Required<Result>> {
  const database = await openMemoryDatabase({ migrationsFolder, cacheFolder })
  const bench = benchLibrary(database)
  await addSet(bench, set)
  const found = await productRanking(bench, set)
  await database.close()
  const plain = rankingFigures(set.questions, plainRanking(set))
  const ours = rankingFigures(set.questions, found)
  const halves = [0, 1].map((half) => {
    const ofHalf = <Kind>(all: readonly Kind[]) => all.filter((_each, i) => i % 2 === half)
    return told(rankingFigures(ofHalf(set.questions), ofHalf(found)))
  })
  return {
    rows: [
      {
        set: set.name,
        rows: set.rows.length,
        questions: set.questions.length,
        plain: told(plain),
        product: told(ours),
        firstHalf: halves[0] ?? '',
        secondHalf: halves[1] ?? '',
      },
    ],
    bars: barsOf(set.name, plain, ours),
    notes: [],
  }
}

const told = ({ recallAt5, reciprocalRank }: RankingFigures): string => `${round(recallAt5)} / ${round(reciprocalRank)}`

function barsOf(name: string, plain: RankingFigures, ours: RankingFigures): Bar[] {
  if (name === 'ko_dart')
    return [atLeast('ko_dart, recall@5 against plain words, times', ours.recallAt5 / plain.recallAt5, 2)]
  return [atLeast(`${name}, recall@5`, ours.recallAt5, name === 'ko_pages' ? 0.8 : 0.9)]
}
