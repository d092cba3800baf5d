import type { TurnDraft } from '@maju/interviewer/live/live-interview'
import { beginInterview, takeAnswer } from '@maju/interviewer/live/live-interview'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import type { Candidate } from './simulated.ts'
import type { Asked, Half } from './telling.ts'

/** What a candidate was asked when this answer was given, and what the interviewer did next. */
export type Exchange = { asked: Asked; said: string; next: InterviewerDraft }
export type InterviewerDraft = Extract<TurnDraft, { from: 'interviewer' }>

export type Held = {
  plan: PlanDraft
  candidate: Candidate
  half: Half
  turns: TurnDraft[]
  exchanges: Exchange[]
  finished: boolean
  secondsSpent: number
  /** Of the engine alone, for each answer. */
  milliseconds: number[]
}

/** More answers than any interview may take. */
const ANSWERS = 12
/** Syllables or letters that somebody speaks in a second, roughly: the clock of the simulation. */
const CHARACTERS_A_SECOND = { ko: 5, en: 14 } as const

/** Holds one interview with a simulated candidate to its end. */
export function interviewOf(plan: PlanDraft, candidate: Candidate, { half, seed }: { half: Half; seed: string }): Held {
  let step = beginInterview({ plan, seed })
  const held: Held = {
    plan,
    candidate,
    half,
    turns: [...step.turns],
    exchanges: [],
    finished: false,
    secondsSpent: 0,
    milliseconds: [],
  }
  let open = lastOf(step.turns)
  const replies = new Map<string, number>()
  for (let at = 0; at < plan.questions.length * ANSWERS && !step.finished; at += 1) {
    const position = plan.questions.findIndex(({ id }) => id === open.questionId)
    const question = plan.questions[position]
    if (!question) break
    const before = replies.get(question.id) ?? 0
    const asked: Asked = { question, language: plan.language, half, turn: position, replies: before, probed: open.slot }
    const said = candidate.reply(asked)
    const secondsUsed = Math.ceil(said.length / CHARACTERS_A_SECOND[plan.language])
    const started = performance.now()
    step = takeAnswer({ plan, state: step.state, answer: { text: said, inputMode: 'typed', secondsUsed } })
    held.milliseconds.push(performance.now() - started)
    open = lastOf(step.turns)
    replies.set(question.id, before + 1)
    held.turns.push(...step.turns)
    held.exchanges.push({ asked, said, next: open })
  }
  return { ...held, finished: step.finished, secondsSpent: step.state.secondsSpent }
}

function lastOf(turns: readonly TurnDraft[]): InterviewerDraft {
  const last = turns.at(-1)
  if (last?.from !== 'interviewer') throw new Error('The interviewer said nothing')
  return last
}
