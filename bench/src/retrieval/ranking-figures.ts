import type { Question } from './sets.ts'

export type RankingFigures = { recallAt5: number; reciprocalRank: number }

/** The share of the questions that have a passage that answers among the first five, and the mean of 1 over the place of the first, of ten. */
export function rankingFigures(questions: readonly Question[], ranked: readonly (readonly string[])[]): RankingFigures {
  let found = 0
  let reciprocal = 0
  for (const [i, { relevant }] of questions.entries()) {
    const place = (ranked[i] ?? []).slice(0, 10).findIndex((id) => relevant.includes(id))
    if (place >= 0 && place < 5) found += 1
    if (place >= 0) reciprocal += 1 / (place + 1)
  }
  return { recallAt5: found / questions.length, reciprocalRank: reciprocal / questions.length }
}
