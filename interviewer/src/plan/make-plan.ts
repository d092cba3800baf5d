import type { Phase, Plan, PlannedQuestion, PlanRequest } from '@maju/contracts/plan'
import { fingerprint, overlap } from '@maju/text/similarity'
import type { Bank, BankQuestion } from '../bank/bank.ts'
import { ALIKE } from '../bank/pack-faults.ts'
import type { Asked, Place } from './choose-question.ts'
import { chooseQuestion } from './choose-question.ts'
import { citeDocuments } from './cite-documents.ts'
import { clocksOf, NO_CLOCK } from './clocks.ts'
import { PHASES } from './phase-split.ts'
import { fillingOrder, type OpenPlace, placesOf } from './places.ts'
import type { Setting } from './plan-setting.ts'
import { planSetting } from './plan-setting.ts'
import type { PlanTarget } from './plan-target.ts'
import type { Wording } from './write-question.ts'
import { BUILT_IN, writeQuestion } from './write-question.ts'

export type { PlanTarget } from './plan-target.ts'

/** A plan before it is stored: everything but what the store gives it. */
export type PlanDraft = Omit<Plan, 'id' | 'targetId' | 'status' | 'createdAt'>

type Needs = { request: PlanRequest; target: PlanTarget; bank: Bank; seed: string }

/**
 * The questions of an interview, from the bank alone: phases in order, a competency each, lines of the documents cited with their
 * places, everything decided by the seed. A bank too small for the request gives a shorter plan.
 */
export function makePlan({ request, target, bank, seed }: Needs): PlanDraft {
  const setting = planSetting({ request, target, bank, seed })
  const chosen = choose(placesOf(request, setting), setting)
  const wordings = worded(chosen, setting)
  const clocks = clocksOf(
    wordings.map(({ kind }) => kind),
    request,
  )
  const questions = wordings.map((wording, at): PlannedQuestion => {
    return { id: `q${at + 1}`, ...wording, ...(clocks[at] ?? NO_CLOCK) }
  })
  return {
    company: target.company,
    jobTitle: target.jobTitle,
    language: request.language,
    persona: request.persona,
    difficulty: request.difficulty,
    preset: request.preset,
    budget: { questions: questions.length, minutes: request.minutes },
    phases: phasesOf(questions),
    questions,
    documents: [...target.documents],
    madeBy: BUILT_IN,
  }
}

/** How many questions each phase has, in the order of the phases. */
export const phasesOf = (questions: readonly { phase: Phase }[]): PlanDraft['phases'] =>
  PHASES.map((phase) => ({ phase, questions: questions.filter((each) => each.phase === phase).length }))

type Chosen = { question: BankQuestion; place: Place }

function choose(places: readonly OpenPlace[], setting: Setting): Chosen[] {
  const chosen = new Map<number, Chosen>()
  const asked: Asked[] = []
  for (const at of fillingOrder(places)) {
    const place = places[at]
    const question = place && chooseQuestion(place, asked, setting)
    if (!question) continue
    chosen.set(at, { question, place })
    const { id, phase, competency, text } = question
    asked.push({ bankId: id, phase, competency, print: fingerprint(text[setting.language], setting.language) })
  }
  return [...places.keys()].flatMap((at) => chosen.get(at) ?? [])
}

/** Texts with their citations; where two would read alike for the line they cite, the later one cites none. */
function worded(chosen: readonly Chosen[], setting: Setting): Wording[] {
  const { names, language } = setting
  const questions = chosen.map(({ question }) => question)
  const cited = citeDocuments(questions, { ...setting, used: new Set() })
  const prints: ReadonlySet<string>[] = []
  return chosen.map(({ question, place: { speaker } }) => {
    const wording = writeQuestion({ question, speaker, citation: cited.get(question) ?? null }, names, language)
    const print = fingerprint(wording.text, language)
    const alike = prints.some((each) => overlap(each, print) >= ALIKE)
    prints.push(print)
    return alike ? writeQuestion({ question, speaker, citation: null }, names, language) : wording
  })
}
