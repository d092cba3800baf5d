import type { Language } from '@maju/contracts/basics'
import type { Turn } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Reason } from '@maju/contracts/reason'
import type { Dimension, Judgement, Score } from '@maju/contracts/report'
import { dimension as dimensionName } from '@maju/contracts/report'
import type { PlanTarget } from '../plan/plan-target.ts'
import { betterAnswer } from './better-answer.ts'
import { ownContribution, relevance, structure } from './answering.ts'
import { competencyLevel } from './competency-level.ts'
import { reasoning, specificity } from './depth.ts'
import { fit } from './fit.ts'
import type { Heard } from './heard.ts'
import { hear } from './heard.ts'
import { candidateTurns } from './said.ts'
import { because, insufficient, judgementOf, when } from './verdict.ts'
import { zeroReason } from './zero-rule.ts'

/** Raised whenever the rules or their weights change, so that two reports can be compared honestly. */
export const RULES_VERSION = 'rules-1'

export type ScoreDraft = Omit<Score, 'scoredAt'>

export type ScoreInput = {
  question: PlannedQuestion
  /** All turns of that question, the interviewer's too. */
  turns: readonly Turn[]
  /** 0 is the interview itself; 1, 2 … are retries. */
  attempt: number
  target: PlanTarget
  language: Language
}

/**
 * Judges one try at one question by rules: for each dimension a level 1 to 5 with exact quotes, 0 with the reason for an answer that is none, or
 * `insufficient`. All replies to the question count together. Never throws; the same words always give the same score; time is linear in their length.
 */
export function scoreAnswer({ question, turns, attempt, target, language }: ScoreInput): ScoreDraft {
  const answers = candidateTurns(turns)
  const frame = {
    questionId: question.id,
    attempt,
    madeBy: { engine: 'built-in' as const, model: null, version: RULES_VERSION, fallback: null },
  }
  if (answers.length === 0)
    return {
      ...frame,
      ...unscored(question, (each) => insufficient(each, because('question-not-reached'))),
      betterAnswer: null,
    }
  const zero = zeroReason({ question: question.text, answers: answers.map(({ text }) => text), language })
  if (zero) {
    return { ...frame, ...unscored(question, (each) => zeroed(each, zero)), betterAnswer: null }
  }
  const heard = hear({
    question,
    turns,
    language,
    about: [target.jobTitle, ...target.documents.filter(({ kind }) => kind === 'posting').map(({ text }) => text)],
  })
  const instead = noAnswer(heard)
  if (instead) return { ...frame, ...unscored(question, instead), betterAnswer: null }
  const judgements = judge(heard, question, target).map((judgement) => withRemarks(judgement, heard))
  const filled = question.slots.filter((slot) => heard.filled.has(slot))
  return {
    ...frame,
    judgements,
    slots: { filled, missing: question.slots.filter((slot) => !heard.filled.has(slot)) },
    betterAnswer: betterAnswer({ heard, question, language }),
  }
}

/** Nothing in these turns answers: a pass is a zero with its reason, anything else leaves it open. */
function noAnswer({ counted, leftOut, instead }: Heard): ((dimension: Dimension) => Judgement) | null {
  if (counted.length > 0 || instead.size === 0) return null
  if (instead.has('cannot-answer')) return (each) => zeroed(each, because('honest-pass'))
  if (instead.has('off-topic') || instead.has('attack')) return (each) => insufficient(each, because('off-topic'))
  if (leftOut.some(({ why }) => why === 'keywords'))
    return (each) => insufficient(each, because('keyword-list', { count: leftOut.length }))
  if (leftOut.length > 0) return (each) => insufficient(each, because('padding-not-counted', { count: leftOut.length }))
  return (each) => insufficient(each, because('no-answer'))
}

function judge(heard: Heard, question: PlannedQuestion, target: PlanTarget): Judgement[] {
  const competency = competencyLevel(heard, question)
  return [
    judgementOf('relevance', relevance(heard, question)),
    judgementOf('structure', structure(heard, question)),
    judgementOf('own-contribution', ownContribution(heard)),
    judgementOf('specificity', specificity(heard)),
    judgementOf('reasoning', reasoning(heard)),
    judgementOf('fit', fit(heard, question, target)),
    judgementOf('competency', competency.verdict, competency.half),
  ]
}

function unscored(
  question: PlannedQuestion,
  of: (dimension: Dimension) => Judgement,
): Pick<ScoreDraft, 'judgements' | 'slots'> {
  return { judgements: dimensionName.options.map(of), slots: { filled: [], missing: question.slots } }
}

function zeroed(dimension: Dimension, reason: Reason): Judgement {
  return { dimension, verdict: 'zero', level: 0, spread: [0, 0], evidence: [], reasons: [reason] }
}

/** What was left out before anything was read is said once, where it matters most. */
function withRemarks(judgement: Judgement, { leftOut }: Heard): Judgement {
  const count = (...why: (typeof leftOut)[number]['why'][]) => leftOut.filter((each) => why.includes(each.why)).length
  const [instructions, keywords, padding] = [
    count('instruction'),
    count('keywords'),
    count('repeat', 'platitude', 'filler', 'question', 'gibberish', 'private', 'stray'),
  ]
  const remarks = [
    ...when(instructions > 0, 'instruction-ignored', { count: instructions }),
    ...when(judgement.dimension === 'competency' && keywords > 0, 'keyword-list', { count: keywords }),
    ...when(judgement.dimension === 'structure' && padding > 0, 'padding-not-counted', { count: padding }),
  ]
  return { ...judgement, reasons: [...judgement.reasons, ...remarks] }
}
