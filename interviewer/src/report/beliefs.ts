import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Belief, Judgement, Score } from '@maju/contracts/report'
import type { PlanDraft } from '../plan/make-plan.ts'

/** Low, medium and high as places on the five anchored levels: the middles of 1–2, 3 and 4–5. */
const CENTRES = [1.5, 3, 4.5] as const
/** Nobody's level is known before they have spoken: the three begin equal. */
const PRIOR = [1 / 3, 1 / 3, 1 / 3] as const
/** A judgement is never surer than this many levels, however narrow its spread. */
const SMALLEST_SIGMA = 0.7
const QUOTES = 4

type Three = [number, number, number]
type Heard = { question: PlannedQuestion; judgement: Judgement }

/**
 * What is believed of each competency of a plan after its questions were judged. Each judgement of the competency multiplies the belief by its
 * likelihood, a normal curve around the level as wide as half its spread (Bayes). `insufficient` and `zero` bring no evidence of a
 * competency and leave the belief as it was; with nothing heard there is no level.
 */
export function beliefsOf(plan: PlanDraft, scores: readonly Score[]): Belief[] {
  const asked = plan.questions.filter(({ kind }) => kind !== 'intro' && kind !== 'wrap-up')
  return [...Map.groupBy(asked, ({ competency }) => competency)].map(([competency, questions]) => {
    const heard = questions.flatMap((question) => heardOf(question, scores))
    const [low, medium, high] = heard.reduce<Three>((belief, one) => update(belief, one.judgement), [...PRIOR])
    const level = low * CENTRES[0] + medium * CENTRES[1] + high * CENTRES[2]
    const deviation = Math.sqrt(
      [low, medium, high].reduce((sum, p, at) => sum + p * ((CENTRES[at] ?? 0) - level) ** 2, 0),
    )
    return {
      competency,
      ncs: questions[0]?.ncs ?? { ability: '', subAbility: '' },
      low,
      medium,
      high,
      level: heard.length === 0 ? null : level,
      spread: heard.length === 0 ? null : [Math.max(1, level - deviation), Math.min(5, level + deviation)],
      questionIds: questions.map(({ id }) => id),
      evidence: heard.flatMap(({ judgement }) => judgement.evidence).slice(0, QUOTES),
    }
  })
}

function heardOf(question: PlannedQuestion, scores: readonly Score[]): Heard[] {
  const judgements = scores.find(({ questionId }) => questionId === question.id)?.judgements ?? []
  return judgements
    .filter(({ dimension, verdict }) => dimension === 'competency' && verdict === 'scored')
    .map((judgement) => ({ question, judgement }))
}

function update(belief: Three, { level, spread }: Judgement): Three {
  if (level === null) return belief
  const sigma = Math.max(SMALLEST_SIGMA, spread ? (spread[1] - spread[0]) / 2 : 0)
  const weighed = belief.map((p, at) => p * Math.exp(-((level - (CENTRES[at] ?? 0)) ** 2) / (2 * sigma ** 2)))
  const total = weighed.reduce((sum, p) => sum + p, 0)
  const [low = 0, medium = 0, high = 0] = weighed.map((p) => p / total)
  return [low, medium, high]
}
