import type { Language } from '@maju/contracts/basics'
import type { ExpectedQuestion } from '@maju/contracts/resume-analysis'
import { readClaims } from '@maju/text/sources/read-documents'
import type { Bank } from '../bank/bank.ts'
import { answerGuide } from './answer-guide.ts'
import { makePlan } from './make-plan.ts'
import type { PlanTarget } from './plan-target.ts'

/** Warm-up and wrap-up are left out of these. */
const QUESTIONS = 14

type Needs = {
  target: PlanTarget
  language: Language
  bank: Bank
  /** The same texts give the same questions. */ seed: string
}

/** The questions that an interview about these documents would be likely to ask, each with a guide to its answer. */
export function expectQuestions({ target, language, bank, seed }: Needs): ExpectedQuestion[] {
  const request = {
    language,
    persona: 'panel',
    difficulty: 'normal',
    questions: QUESTIONS,
    minutes: 60,
    preset: 'standard',
    builtInOnly: true,
  } as const
  const claims = readClaims(target.documents)
  return makePlan({ request, target, bank, seed })
    .questions.filter(({ phase }) => phase !== 'warm-up' && phase !== 'wrap-up')
    .map((question) => ({
      text: question.text,
      why: question.why,
      competency: question.competency,
      ncs: question.ncs,
      sources: question.sources,
      guide: answerGuide(question, claims, language),
      madeBy: question.madeBy,
    }))
}
