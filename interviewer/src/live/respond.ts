import type { Act } from '@maju/contracts/interview'
import type { Slot } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import { leaveQuestion } from './ask-and-leave.ts'
import { choose, shortHash } from './choose.ts'
import { againstKey, type Contradiction } from './contradiction.ts'
import type { LiveState, OpenRequest, Patience, QuestionState, Step } from './live-state.ts'
import type { Move } from './next-act.ts'
import { phrases } from './phrases.ts'
import type { Probe } from './probe.ts'
import { saying } from './saying.ts'
import { currentQuestion } from './take-in.ts'
import { acknowledgement, clarificationText, joined, requestWords } from './wording.ts'

/** The step that follows from a decision. */
export function respond(plan: PlanDraft, state: LiveState, move: Move): Step {
  if (move.kind === 'leave') return leaveQuestion(plan, state, move.leaving)
  if (move.kind === 'probe') return probe(plan, state, move.probe)
  if (move.kind === 'contradict') return holdAgainst(plan, state, move.contradiction)
  return wait(plan, state, move.kind)
}

function probe(plan: PlanDraft, state: LiveState, { slot, variant }: Probe): Step {
  const next = withProbe(state, { probed: [...state.question.probed, slot] })
  return request(plan, next, { open: { kind: 'probe', slot, variant }, act: 'probe-slot', slot })
}

function holdAgainst(plan: PlanDraft, state: LiveState, contradiction: Contradiction): Step {
  const { speaker } = currentQuestion(plan, state)
  const variants = phrases[plan.language].againstDocument[speaker].map((_, at) => at)
  const variant = choose(variants, `${state.seed}/${state.nextSeq}`)
  const next = withProbe(state, { contradicted: true })
  const usedProbes = [...next.usedProbes, againstKey(contradiction.against)]
  return request(
    plan,
    { ...next, usedProbes, contradictions: next.contradictions + 1 },
    { open: { kind: 'contradiction', ...contradiction, variant }, act: 'probe-contradiction' },
  )
}

const withProbe = (state: LiveState, change: Partial<QuestionState>): LiveState => ({
  ...state,
  question: { ...state.question, ...change, probes: state.question.probes + 1 },
})

/** Takes note of the answer and asks for more, in one turn. */
function request(
  plan: PlanDraft,
  state: LiveState,
  { open, act, slot }: { open: OpenRequest; act: Act; slot?: Slot },
): Step {
  const { id, speaker } = currentQuestion(plan, state)
  const words = requestWords(plan, currentQuestion(plan, state), open)
  const noted = acknowledgement(plan.language, speaker, state)
  const next: LiveState = {
    ...state,
    open,
    lastAcknowledgement: noted.hash,
    usedProbes: [...state.usedProbes, shortHash(words.text)],
  }
  return saying(next, {
    act,
    questionId: id,
    speaker,
    sources: words.sources,
    text: joined([noted.text, words.text]),
    ...(slot ? { slot } : {}),
  })
}

type Waiting = Exclude<Move['kind'], 'leave' | 'probe' | 'contradict'>

const COUNTED: Record<Waiting, keyof Patience> = {
  repeat: 'repeated',
  clarify: 'clarified',
  easier: 'eased',
  nudge: 'nudged',
  calm: 'calmed',
  'lead-back': 'ledBack',
}

/** The question stands: it is explained, said again or waited for. */
function wait(plan: PlanDraft, state: LiveState, kind: Waiting): Step {
  const { patience } = state.question
  const counter = COUNTED[kind]
  const next: LiveState = {
    ...state,
    question: { ...state.question, patience: { ...patience, [counter]: patience[counter] + 1 } },
  }
  return kind === 'repeat' ? restate(plan, next, 'repeat') : stand(plan, next, kind)
}

function stand(plan: PlanDraft, state: LiveState, kind: Exclude<Waiting, 'repeat'>): Step {
  const question = currentQuestion(plan, state)
  const book = phrases[plan.language]
  const key = `${state.seed}/${state.nextSeq}`
  const base = { questionId: question.id, speaker: question.speaker, sources: [] }
  if (kind === 'clarify')
    return saying(state, { ...base, act: 'clarify', text: clarificationText(plan, question, state) })
  if (kind === 'nudge')
    return saying(state, { ...base, act: 'acknowledge', text: choose(book.nudges[question.speaker], key) })
  if (kind === 'easier') {
    const variants = book.easier[question.kind][question.speaker].map((_, at) => at)
    const open: OpenRequest = { kind: 'easier', variant: choose(variants, key) }
    return saying({ ...state, open }, { ...base, act: 'clarify', ...requestWords(plan, question, open) })
  }
  const { text, sources } = requestWords(plan, question, state.open)
  const before = choose(kind === 'calm' ? book.calms : book.leadBacks, key)
  return saying(state, { ...base, act: 'acknowledge', text: joined([before, text]), sources })
}

/** Says again what is open. */
export function restate(plan: PlanDraft, state: LiveState, why: 'repeat' | 'resume'): Step {
  const question = currentQuestion(plan, state)
  const words = requestWords(plan, question, state.open)
  const book = phrases[plan.language]
  const before = choose(why === 'repeat' ? book.repeats : book.resumes, `${state.seed}/${state.nextSeq}`)
  const text = joined([before, words.text])
  return saying(state, {
    act: 'repeat',
    questionId: question.id,
    speaker: question.speaker,
    text,
    sources: words.sources,
  })
}
