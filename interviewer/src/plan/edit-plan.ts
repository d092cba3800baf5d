import type { PlanEdit, PlannedQuestion } from '@maju/contracts/plan'
import { fingerprint } from '@maju/text/similarity'
import type { Bank } from '../bank/bank.ts'
import { chooseQuestion, ofLevel } from './choose-question.ts'
import { citeDocuments } from './cite-documents.ts'
import { clocksOf, NO_CLOCK } from './clocks.ts'
import type { PlanDraft } from './make-plan.ts'
import { phasesOf } from './make-plan.ts'
import { askable, BY_PERSON, ownQuestion } from './own-question.ts'
import { PHASES } from './phase-split.ts'
import { speakerAt } from './places.ts'
import { PlanRefusal } from './plan-refusal.ts'
import { planSetting } from './plan-setting.ts'
import { writeQuestion } from './write-question.ts'

export { PlanRefusal } from './plan-refusal.ts'

const FEWEST = 3
const MOST = 15

type Source = { bank: Bank; seed: string }

/** The plan after one change by the candidate; the given one stays as it is. Throws a PlanRefusal that says why not. */
export function editPlan(plan: PlanDraft, edit: PlanEdit, source: Source): PlanDraft {
  const questions = edited(plan, edit, source)
  const budget = { ...plan.budget, questions: questions.length }
  return { ...plan, budget, phases: phasesOf(questions), questions }
}

function edited(plan: PlanDraft, edit: PlanEdit, source: Source): PlannedQuestion[] {
  if (edit.op === 'add') return added(plan, edit)
  if (edit.op === 'remove') return remaining(plan, edit.questionId)
  if (edit.op === 'move') return moved(plan, edit.questionId, edit.beforeQuestionId)
  if (edit.op === 'replace') return replaceAt(plan, edit.questionId, another(plan, edit.questionId, source))
  return replaceAt(plan, edit.questionId, reworded(plan, edit.questionId, edit.text))
}

function found({ questions }: PlanDraft, questionId: string): PlannedQuestion {
  const question = questions.find(({ id }) => id === questionId)
  if (!question) throw new PlanRefusal('unknown-question')
  return question
}

const replaceAt = ({ questions }: PlanDraft, questionId: string, instead: PlannedQuestion): PlannedQuestion[] =>
  questions.map((question) => (question.id === questionId ? instead : question))

/** A person's own wording keeps what the question is after, and those citations that it still holds. */
function reworded(plan: PlanDraft, questionId: string, text: string): PlannedQuestion {
  const question = found(plan, questionId)
  const said = askable(text, plan.language)
  const sources = question.sources.filter(({ quote }) => said.includes(quote))
  return { ...question, text: said, sources, bankId: null, madeBy: BY_PERSON }
}

function remaining(plan: PlanDraft, questionId: string): PlannedQuestion[] {
  found(plan, questionId)
  const left = plan.questions.filter(({ id }) => id !== questionId)
  const framed = left.some(({ phase }) => phase === 'warm-up' || phase === 'wrap-up')
  if (left.length < FEWEST || !framed) throw new PlanRefusal('too-few')
  return left
}

function moved(plan: PlanDraft, questionId: string, beforeId: string | null): PlannedQuestion[] {
  const question = found(plan, questionId)
  if (beforeId === questionId) return plan.questions
  const left = plan.questions.filter(({ id }) => id !== questionId)
  if (beforeId === null) return withLastOfPhase(left, question)
  if (found(plan, beforeId).phase !== question.phase) throw new PlanRefusal('unknown-question')
  return left.flatMap((each) => (each.id === beforeId ? [question, each] : [each]))
}

/** The questions with one more at the end of its phase. */
function withLastOfPhase(questions: readonly PlannedQuestion[], question: PlannedQuestion): PlannedQuestion[] {
  const phase = PHASES.indexOf(question.phase)
  const after = questions.findLastIndex((each) => PHASES.indexOf(each.phase) <= phase)
  return questions.toSpliced(after + 1, 0, question)
}

/** A number that no question of the plan has had: past the highest. */
const nextId = ({ questions }: PlanDraft): string =>
  `q${Math.max(0, ...questions.map(({ id }) => Number(/^q(\d{1,6})$/u.exec(id)?.[1] ?? 0))) + 1}`

function added(plan: PlanDraft, { phase, text }: Extract<PlanEdit, { op: 'add' }>): PlannedQuestion[] {
  if (plan.questions.length >= MOST) throw new PlanRefusal('too-many')
  const own = ownQuestion(text, phase, plan.language)
  const speaker = speakerAt(plan.questions.length, plan.persona)
  const kinds = [...plan.questions.map(({ kind }) => kind), own.kind]
  const time = clocksOf(kinds, { preset: plan.preset, minutes: plan.budget.minutes }).at(-1) ?? NO_CLOCK
  return withLastOfPhase(plan.questions, { id: nextId(plan), ...own, speaker, ...time })
}

/** Another question of the bank for the same place, with a line that no other question cites. */
function another(plan: PlanDraft, questionId: string, { bank, seed }: Source): PlannedQuestion {
  const old = found(plan, questionId)
  const setting = planSetting({ request: plan, target: { ...plan, ncsMajor: majorOf(plan, bank) }, bank, seed })
  const place = { phase: old.phase, speaker: old.speaker, wishes: [ofLevel(plan.difficulty)] }
  const asked = plan.questions.map((each) => ({ ...each, print: fingerprint(each.text, plan.language) }))
  const question = chooseQuestion(place, asked, setting)
  if (!question) throw new PlanRefusal('nothing-left')
  const used = new Set(plan.questions.flatMap(({ sources }) => sources.map(({ quote }) => quote)))
  const citation = citeDocuments([question], { ...setting, used }).get(question) ?? null
  const wording = writeQuestion({ question, speaker: old.speaker, citation }, setting.names, plan.language)
  const { secondsToPrepare, secondsToAnswer } = old
  return { id: nextId(plan), ...wording, secondsToPrepare, secondsToAnswer }
}

/** The family that the plan was made for, as its questions show; null where they do not, and it is guessed again. */
function majorOf({ questions }: PlanDraft, bank: Bank): string | null {
  const families = questions.flatMap(({ bankId }) => (bankId === null ? [] : (bank.find(bankId)?.families ?? [])))
  return families.find((family) => family !== 'all') ?? null
}
