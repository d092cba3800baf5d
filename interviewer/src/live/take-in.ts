import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import type { AnswerReading } from '../read/read-answer.ts'
import { type Contradiction, findContradiction } from './contradiction.ts'
import { findFacts, type PlacedFact } from './facts.ts'
import { FACTS_KEPT, type LiveState, type QuestionState, type StatedFact } from './live-state.ts'
import { SURE } from './probe.ts'

/** Longer answers are read for facts up to here: a turn must stay fast. */
const CHARACTERS_READ = 6000

/** The question that the interview is at. Throws a RangeError where state and plan do not belong together. */
export function currentQuestion(plan: PlanDraft, { position }: LiveState): PlannedQuestion {
  const question = plan.questions[position]
  if (!question) throw new RangeError(`The plan has no question at place ${position}`)
  return question
}

type Heard = { answer: { text: string; secondsUsed: number | null }; reading: AnswerReading }

/** The state with an answer counted in: time, slots found so far, and the facts it states. */
export function takeIn(
  plan: PlanDraft,
  state: LiveState,
  { answer, reading }: Heard,
): { state: LiveState; facts: PlacedFact[] } {
  const question = currentQuestion(plan, state)
  const holdsAnswer = reading.intent === 'answer' || (mayStray(question, state) && reading.intent === 'off-topic')
  const facts = holdsAnswer ? findFacts(answer.text.slice(0, CHARACTERS_READ), plan.language) : []
  const next: LiveState = {
    ...state,
    paused: false,
    nextSeq: state.nextSeq + 1,
    secondsSpent: state.secondsSpent + (answer.secondsUsed ?? 0),
    facts: [...stillStanding(state), ...facts.map(kept)].slice(-FACTS_KEPT),
    question: counted(question, state, { reading, holdsAnswer }),
  }
  return { state: next, facts }
}

/** A reply to a probe need not share words with the question; and whoever introduces themselves may begin anywhere. */
export const mayStray = (question: PlannedQuestion, { open }: LiveState): boolean =>
  question.phase === 'warm-up' || isReply(open)

const isReply = ({ kind }: LiveState['open']): boolean => kind === 'probe' || kind === 'contradiction'

function counted(
  question: PlannedQuestion,
  { question: before, open }: LiveState,
  { reading, holdsAnswer }: { reading: AnswerReading; holdsAnswer: boolean },
): QuestionState {
  const found = holdsAnswer ? withFilled(before.found, reading) : before.found
  const isDry = isReply(open) && newSlots(question, before.found, found) === 0
  return {
    ...before,
    found,
    replies: before.replies + 1,
    answers: before.answers + (holdsAnswer ? 1 : 0),
    dry: isDry ? before.dry + 1 : 0,
  }
}

/** What the candidate was just asked to put right is no longer held against them. */
function stillStanding({ open, facts }: LiveState): StatedFact[] {
  return open.kind === 'contradiction'
    ? facts.filter(({ quote }) => quote !== open.said && quote !== open.against)
    : facts
}

function withFilled(found: LiveState['question']['found'], { filled }: AnswerReading): LiveState['question']['found'] {
  const next = { ...found }
  for (const { slot, confidence } of filled) next[slot] = Math.max(next[slot] ?? 0, confidence)
  return next
}

function newSlots(
  question: PlannedQuestion,
  before: Partial<Record<Slot, number>>,
  after: Partial<Record<Slot, number>>,
): number {
  return question.slots.filter((slot) => (before[slot] ?? 0) < SURE && (after[slot] ?? 0) >= SURE).length
}

const kept = ({ kind, unit, values, head, about, quote }: PlacedFact): StatedFact => ({
  kind,
  unit,
  values,
  head,
  about,
  quote,
})

/** What these facts cannot be true together with: a line of a document, or what was said before this answer. */
export function findContradictionIn(
  plan: PlanDraft,
  { facts: earlier, usedProbes: settled }: LiveState,
  { facts, question }: { facts: readonly PlacedFact[]; question: PlannedQuestion },
): Contradiction | null {
  return findContradiction(facts, earlier, { documents: plan.documents, question, language: plan.language, settled })
}
