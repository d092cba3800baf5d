import type { PlannedQuestion } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import { choose } from './choose.ts'
import type { LiveState, Step } from './live-state.ts'
import type { Leaving } from './next-act.ts'
import { isNearlyOver } from './pacing.ts'
import { phrases } from './phrases.ts'
import { NEW_QUESTION, saying } from './saying.ts'
import { currentQuestion } from './take-in.ts'
import { acknowledgement, greeting, joined } from './wording.ts'

/** The first turn of an interview. */
export function openFirst(plan: PlanDraft, seed: string): Step {
  const state: LiveState = {
    version: 1,
    seed,
    nextSeq: 0,
    openSeq: 0,
    paused: false,
    finished: false,
    position: 0,
    asked: 0,
    secondsSpent: 0,
    open: { kind: 'question' },
    question: NEW_QUESTION,
    usedProbes: [],
    lastAcknowledgement: '',
    contradictions: 0,
    facts: [],
  }
  const { text, speaker } = currentQuestion(plan, state)
  return ask(plan, state, phrases[plan.language].greets.test(text) ? [] : [greeting(plan, speaker, seed)])
}

/** Asks the question that the state is at, after these words. `move-on` tells that the one before was left without an answer. */
function ask(plan: PlanDraft, state: LiveState, before: readonly string[], usual: 'ask' | 'move-on' = 'ask'): Step {
  const { id, speaker, phase, text, sources } = currentQuestion(plan, state)
  const act = phase === 'wrap-up' ? 'wrap-up' : usual
  const asked: LiveState = { ...state, asked: state.asked + 1, open: { kind: 'question' }, question: NEW_QUESTION }
  return saying(asked, { act, questionId: id, speaker, text: joined([...before, text]), sources })
}

/** Closes the question; then the next one, the wrap-up when time is nearly over, or the end. */
export function leaveQuestion(plan: PlanDraft, state: LiveState, leaving: Leaving): Step {
  const left = currentQuestion(plan, state)
  const short = isNearlyOver(plan, state)
  const position = plan.questions.findIndex(({ phase }, at) => at > state.position && (!short || phase === 'wrap-up'))
  const next = plan.questions[position]
  if (!next) return close(plan, state, leaving === 'asked-back' ? 'askedBack' : 'finished')

  const noted = farewell(plan, state, leaving)
  const isCutShort = short && position > state.position + 1
  const before = [noted.text, isCutShort ? phrases[plan.language].timeShort : bridge(plan, state, { left, next })]
  const usual = leaving === 'unanswered' || leaving === 'skipped' ? 'move-on' : 'ask'
  const step = ask(plan, { ...state, position, lastAcknowledgement: noted.hash }, before, usual)
  return { ...step, closed: [left.id] }
}

/** What leads from one question to the next: the new part of the interview, or the other interviewer. */
function bridge(
  plan: PlanDraft,
  state: LiveState,
  { left, next }: { left: PlannedQuestion; next: PlannedQuestion },
): string {
  const book = phrases[plan.language]
  if (next.phase === 'wrap-up') return book.concludes.test(next.text) ? '' : book.transitions['wrap-up']
  const transition = next.phase === left.phase ? '' : book.transitions[next.phase]
  const handover = next.speaker === left.speaker ? '' : choose(book.handovers, `${state.seed}/${state.nextSeq}`)
  return joined([transition, handover])
}

function farewell(plan: PlanDraft, state: LiveState, leaving: Leaving): { text: string; hash: string } {
  const { speaker } = currentQuestion(plan, state)
  const book = phrases[plan.language]
  const key = `${state.seed}/${state.nextSeq}`
  if (leaving === 'skipped') return { text: choose(book.skips, key), hash: '' }
  if (leaving === 'unanswered') return { text: choose(book.passes[speaker], key), hash: '' }
  return acknowledgement(plan.language, speaker, state)
}

/** The closing turn. The question at hand is closed with it if the candidate has said anything to it. */
export function close(plan: PlanDraft, state: LiveState, how: 'finished' | 'ended' | 'askedBack'): Step {
  const { id, speaker } = currentQuestion(plan, state)
  const text = choose(phrases[plan.language].closings[how], `${state.seed}/${state.nextSeq}`)
  const closed = how === 'ended' && state.question.replies === 0 ? [] : [id]
  return {
    ...saying({ ...state, finished: true }, { act: 'wrap-up', questionId: null, speaker, text, sources: [] }),
    closed,
  }
}
