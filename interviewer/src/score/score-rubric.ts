import type { Language } from '@maju/contracts/basics'
import type { Reason } from '@maju/contracts/reason'
import type { Evidence } from '@maju/contracts/report'
import type { Counted } from './counted.ts'
import { PRACTICE_MODEL } from './practice-weights.ts'
import type { PracticeModel } from './practice-model.ts'
import { practiceFeatures, practiceLikelihood, practiceScore } from './practice.ts'
import { practiceReasons } from './practice-reasons.ts'
import type { Rubric, Rung } from './rubric-cohesion.ts'
import { rubricIndex } from './rubric-cohesion.ts'
import { evidenceFor } from './said.ts'
import type { Exchange, Testimony } from './testimony.ts'
import { hearTestimonies } from './testimony.ts'

/** What an interview says about one dimension of a rubric. */
export type RubricJudgement = {
  dimension: string
  verdict: 'scored' | 'insufficient'
  level: Rung | null
  /** Probabilities of low, medium and high; a third each where nothing was heard. */
  belief: [number, number, number]
  /** `turn` is the place of the exchange; `exchanges[turn].answer.slice(start, end) === quote`. */
  evidence: Evidence[]
  reasons: Reason[]
}

export type RubricInput = { rubric: Rubric; exchanges: readonly Exchange[]; language: Language; model?: PracticeModel }

export const RUNGS = ['low', 'medium', 'high'] as const
/** Shares of answers about a dimension, together, below which there is too little to tell. */
const LEAST_HEARD = 0.05
/** What is taken back keeps this part of its weight. */
const KEPT_OF_TAKEN_BACK = 0.25
const QUOTES = 3
/** An answer backs a dimension's level with quotes when at least this share of it is about the dimension. */
const QUOTED_SHARE = 0.05

/**
 * Reads an interview against a rubric from outside (dimension → what low, medium and high look like). Which question asks for which dimension is
 * inferred from shared vocabulary. Every answer about a dimension shifts the belief by its likelihood (Bayes); an answer that takes another one
 * back lessens that one's weight. Nothing is assumed beforehand: low, medium and high begin equal.
 */
export function scoreRubric({ rubric, exchanges, language, model = PRACTICE_MODEL }: RubricInput): RubricJudgement[] {
  const index = rubricIndex(rubric)
  return judgeTestimonies(index.dimensions, hearTestimonies(exchanges, index, language), model)
}

/** The second half of `scoreRubric`: what has been heard is judged, dimension by dimension. */
export function judgeTestimonies(
  dimensions: readonly string[],
  testimonies: readonly Testimony[],
  model: PracticeModel,
): RubricJudgement[] {
  const weights = weightsOf(testimonies)
  return dimensions.map((dimension, at) => {
    const heard = testimonies
      .map((testimony, place) => ({ testimony, weight: (testimony.shares[at] ?? 0) * (weights[place] ?? 1) }))
      .filter(({ weight }) => weight > 0)
    return judge(dimension, heard, model)
  })
}

function weightsOf(testimonies: readonly Testimony[]): number[] {
  const weights = testimonies.map(() => 1)
  for (const { takesBackFrom } of testimonies) if (takesBackFrom !== null) weights[takesBackFrom] = KEPT_OF_TAKEN_BACK
  return weights
}

type Heard = { testimony: Testimony; weight: number }

function judge(dimension: string, heard: readonly Heard[], model: PracticeModel): RubricJudgement {
  const logs: [number, number, number] = [0, 0, 0]
  for (const { testimony, weight } of heard) {
    const likelihood = practiceLikelihood(practiceFeatures(testimony.counted.flatMap(({ markers }) => markers)), model)
    for (const at of [0, 1, 2] as const) logs[at] += weight * likelihood[at]
  }
  const belief = normalise(logs)
  const total = heard.reduce((sum, { weight }) => sum + weight, 0)
  const level = RUNGS[belief.indexOf(Math.max(...belief))] ?? 'medium'
  const quoted = total < LEAST_HEARD ? [] : quotesFor(level, heard, model)
  if (quoted.length === 0) {
    return {
      dimension,
      verdict: 'insufficient',
      level: null,
      belief,
      evidence: [],
      reasons: [{ code: 'too-little-evidence', values: {} }],
    }
  }
  const evidence = quoted.flatMap(({ said, start, end }) => evidenceFor(said, { start, end }) ?? [])
  return {
    dimension,
    verdict: 'scored',
    level,
    belief,
    evidence,
    reasons: practiceReasons(heard.flatMap(({ testimony }) => testimony.counted)),
  }
}

function normalise(logs: readonly [number, number, number]): [number, number, number] {
  const most = Math.max(...logs)
  const [low, medium, high] = [Math.exp(logs[0] - most), Math.exp(logs[1] - most), Math.exp(logs[2] - most)]
  const total = low + medium + high
  return [low / total, medium / total, high / total]
}

/** The sentences that speak for the level most: the highest for high, the lowest for low, the fullest for medium. */
function quotesFor(level: Rung, heard: readonly Heard[], model: PracticeModel): Counted[] {
  const sentences = heard.filter(({ weight }) => weight >= QUOTED_SHARE).flatMap(({ testimony }) => testimony.counted)
  const value = ({ markers }: Counted) => {
    const score = practiceScore(practiceFeatures(markers), model)
    if (level === 'medium') return markers.length - Math.abs(score)
    return level === 'high' ? score : -score
  }
  return sentences
    .filter(({ markers }) => markers.length > 0)
    .toSorted((one, other) => value(other) - value(one))
    .slice(0, QUOTES)
}
