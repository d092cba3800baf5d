import { missingData } from '@maju/text/shared-data.fixture'
import { type Result, skipped } from '../benchmark.ts'
import { setNames } from '../retrieval/sets.ts'
import { speedFigures } from '../retrieval/speed-figures.ts'

const SIZES = [1000, 20_000, 200_000]

/** The same speeds as `retrieval` at ten times its size: by itself, because it takes half an hour. */
export async function run(): Promise<Result> {
  const missing = missingData(...setNames.map((name) => `rag/${name}/corpus.jsonl`))
  return missing === null ? speedFigures(SIZES) : skipped(missing)
}
