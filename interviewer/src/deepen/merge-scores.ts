import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import { dimension, type Dimension, type Evidence, type Judgement, type Score } from '@maju/contracts/report'
import { isInstruction } from '../score/instructions.ts'
import { candidateTurns } from '../score/said.ts'
import { median } from '../report/dimensions.ts'
import { SCORE_PROMPT_VERSION, type ModelRun } from './score-prompt.ts'

type ScoreDraft = Omit<Score, 'scoredAt'>
type Reading = { level: number; evidence: Evidence[] }

/** Of three runs two must agree that there is something to see. */
const LEAST_RUNS = 2
const QUOTES = 3

/**
 * The rules' judgement of an answer, deepened by a model's runs. A run's level counts only with a quote that stands in the answer to the letter (white
 * space aside) and speaks to nobody but the interviewer. The level is the median of the runs, the spread their range. A dimension that the runs
 * leave open is `insufficient`; one for which they gave levels without a single true quote is `not-scored`. `model` is `provider/model`.
 */
export function mergeScores(
  byRules: ScoreDraft,
  runs: readonly ModelRun[],
  { turns, model }: { turns: readonly Turn[]; model: string },
): ScoreDraft {
  const said = candidateTurns(turns)
  return {
    ...byRules,
    judgements: dimension.options.map((name) => judge(name, runs, said)),
    madeBy: { engine: 'model', model, version: SCORE_PROMPT_VERSION, fallback: null },
  }
}

function judge(name: Dimension, runs: readonly ModelRun[], said: readonly CandidateTurn[]): Judgement {
  const given = runs.flatMap(({ judgements }) =>
    judgements.filter((one) => one.dimension === name && one.level !== null),
  )
  const proven = given.flatMap(({ level, quotes }): Reading[] => {
    const evidence = quotes.flatMap((quote) => locate(quote, said) ?? [])
    return level === null || evidence.length === 0 ? [] : [{ level, evidence }]
  })
  const unscored = { dimension: name, level: null, spread: null, evidence: [] }
  if (given.length < LEAST_RUNS)
    return { ...unscored, verdict: 'insufficient', reasons: [{ code: 'too-little-evidence', values: {} }] }
  if (proven.length < LEAST_RUNS)
    return { ...unscored, verdict: 'not-scored', reasons: [{ code: 'quote-not-found', values: {} }] }

  const levels = proven.map(({ level }) => level)
  const level = Math.round(median(levels) ?? 0)
  return {
    dimension: name,
    verdict: 'scored',
    level,
    spread: [Math.min(...levels), Math.max(...levels)],
    evidence: distinct(
      proven.filter((one) => Math.abs(one.level - level) <= 1).flatMap(({ evidence }) => evidence),
    ).slice(0, QUOTES),
    reasons: [{ code: 'anchor-matched', values: { level, runs: proven.length } }],
  }
}

/** Where a quote stands in what the candidate said: the same letters, runs of white space being alike. Null when it does not. */
export function locate(quote: string, said: readonly Pick<CandidateTurn, 'seq' | 'text'>[]): Evidence | null {
  const words = quote.trim().split(/\s+/u)
  if (words.join('') === '' || isInstruction(quote)) return null
  const pattern = new RegExp(words.map((word) => literal(word)).join('\\s+'), 'u')
  for (const { seq, text } of said) {
    const found = pattern.exec(text)
    if (found) return { quote: found[0], turn: seq, start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** The word as a pattern that matches only itself. */
const literal = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`)

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.turn} ${one.start} ${one.end}`, one])).values()]
}
