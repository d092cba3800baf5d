import type { Language } from '@maju/contracts/basics'
import type { ExpectedQuestion } from '@maju/contracts/resume-analysis'
import { findCompetency } from '../bank/competencies.ts'
import { framedQuestion } from '../plan/own-question.ts'
import type { BareQuestion } from '../plan/plan-of-one.ts'
import { guessPhase } from './guess-phase.ts'

/** A question that documents make somebody expect, as an interviewer asks it: what it cites and is after stays. */
export function expectedAsAsked(expected: ExpectedQuestion, language: Language): BareQuestion {
  const { text, why, competency, ncs, sources, guide, madeBy } = expected
  const scale = findCompetency(competency)
  const framed = framedQuestion(text, guessPhase(text, language), language, scale?.id)
  const slots = [...new Set(guide.map(({ slot }) => slot))]
  return { ...framed, why, competency, ncs, sources, slots: slots.length > 0 ? slots : framed.slots, madeBy }
}
