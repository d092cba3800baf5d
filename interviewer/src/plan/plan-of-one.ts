import type { Difficulty, Persona, PlannedQuestion } from '@maju/contracts/plan'
import type { Language } from '@maju/contracts/basics'
import { clocksOf, NO_CLOCK } from './clocks.ts'
import { type PlanDraft, phasesOf } from './make-plan.ts'
import { speakerAt } from './places.ts'
import type { PlanTarget } from './plan-target.ts'

/** Time for the answer, its follow-ups and what is said around them. */
const MINUTES = 10

/** A question without its number, speaker and clock. */
export type BareQuestion = Omit<PlannedQuestion, 'id' | 'speaker' | 'secondsToPrepare' | 'secondsToAnswer'>

type Needs = {
  question: BareQuestion
  target: PlanTarget
  language: Language
  persona: Exclude<Persona, 'panel'>
  difficulty: Difficulty
}

/** An interview of exactly one question: what practising a question is, so that it is recorded, scored and told like any other. */
export function planOfOne({ question, target, language, persona, difficulty }: Needs): PlanDraft {
  const clock = clocksOf([question.kind], { preset: 'standard', minutes: MINUTES })[0] ?? NO_CLOCK
  const questions = [{ id: 'q1', ...question, speaker: speakerAt(0, persona), ...clock }]
  return {
    company: target.company,
    jobTitle: target.jobTitle,
    language,
    persona,
    difficulty,
    preset: 'standard',
    budget: { questions: 1, minutes: MINUTES },
    phases: phasesOf(questions),
    questions,
    documents: [...target.documents],
    madeBy: question.madeBy,
  }
}
