import { MARKER_KINDS } from '@maju/interviewer/score/marker-kind'
import type { PracticeModel } from '@maju/interviewer/score/practice-model'
import { ordinalProbabilities } from '@maju/interviewer/score/ordinal'
import { practiceFeatures, practiceScore } from '@maju/interviewer/score/practice'
import { round } from '../round.ts'
import type { Example } from './fit-ordinal.ts'
import { fitOrdinal } from './fit-ordinal.ts'
import type { Interview } from './interviews.ts'

/** An answer teaches about a dimension when at least this share of it is about it. */
const TAUGHT = 0.3

/** Answers with the level of the dimension that they are about. */
export function examplesOf(interviews: readonly Interview[]): Example[] {
  return interviews.flatMap(({ testimonies, truth }) =>
    testimonies.flatMap(({ counted, shares }) => {
      const features = practiceFeatures(counted.flatMap(({ markers }) => markers))
      return shares.flatMap((share, at) => (share > TAUGHT ? [{ features, level: truth[at] ?? 1, share }] : []))
    }),
  )
}

/** The model of practice fitted on these interviews, rounded as it stands in the repository. */
export function fitPractice(interviews: readonly Interview[]): PracticeModel {
  const examples = examplesOf(interviews)
  const { weights, cuts } = fitOrdinal(examples)
  const model = {
    weights: named(weights),
    cuts: [round(cuts[0]), round(cuts[1])] as const,
    base: [1 / 3, 1 / 3, 1 / 3] as const,
  }
  return { ...model, base: baseOf(examples, model) }
}

/** How often the model finds each level in its examples. */
function baseOf(examples: readonly Example[], model: PracticeModel): [number, number, number] {
  const base: [number, number, number] = [0, 0, 0]
  let total = 0
  for (const { features, share } of examples) {
    const given = ordinalProbabilities(practiceScore(features, model), model.cuts)
    for (const at of [0, 1, 2] as const) base[at] += share * given[at]
    total += share
  }
  return [round(base[0] / total), round(base[1] / total), round(base[2] / total)]
}

function named(weights: readonly number[]): PracticeModel['weights'] {
  const of = (kind: (typeof MARKER_KINDS)[number]) => round(weights[MARKER_KINDS.indexOf(kind)] ?? 0)
  return {
    hedge: of('hedge'),
    vague: of('vague'),
    impression: of('impression'),
    improvised: of('improvised'),
    undone: of('undone'),
    'handed-off': of('handed-off'),
    modest: of('modest'),
    explicit: of('explicit'),
    method: of('method'),
    measured: of('measured'),
    verified: of('verified'),
    reasoned: of('reasoned'),
    foresight: of('foresight'),
    thorough: of('thorough'),
    revised: of('revised'),
  }
}
