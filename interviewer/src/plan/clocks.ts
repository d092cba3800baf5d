import type { PlanRequest, QuestionKind } from '@maju/contracts/plan'

type Clock = { secondsToPrepare: number; secondsToAnswer: number }

/** Seconds that a full answer to a main question takes at an ordinary pace. */
const ANSWER: Record<QuestionKind, number> = {
  intro: 90,
  experience: 120,
  situational: 120,
  case: 180,
  motivation: 90,
  fit: 90,
  'wrap-up': 60,
}

/** With clocks, as recorded selection interviews have them: 30 to 60 seconds to think, 60 to 120 to speak. */
const EXAM: Record<QuestionKind, Clock> = {
  intro: { secondsToPrepare: 30, secondsToAnswer: 60 },
  experience: { secondsToPrepare: 45, secondsToAnswer: 90 },
  situational: { secondsToPrepare: 45, secondsToAnswer: 90 },
  case: { secondsToPrepare: 60, secondsToAnswer: 120 },
  motivation: { secondsToPrepare: 30, secondsToAnswer: 75 },
  fit: { secondsToPrepare: 30, secondsToAnswer: 75 },
  'wrap-up': { secondsToPrepare: 30, secondsToAnswer: 60 },
}

/** Main answers get this share of the time, follow-ups the rest. */
const MAIN_SHARE = 0.6
/** Nobody is given more than this over an ordinary pace, however long the interview. */
const LONGEST_SCALE = 1.5
const SHORTEST_ANSWER = 15
const STEP = 5

/** What a question has when nothing is known of its kind. */
export const NO_CLOCK: Clock = { secondsToPrepare: 0, secondsToAnswer: 60 }

type Request = Pick<PlanRequest, 'preset' | 'minutes'>

/** The clock of each question, in order, fitted to the minutes of the interview. In an exam the clocks stay within its ranges. */
export function clocksOf(kinds: readonly QuestionKind[], { preset, minutes }: Request): Clock[] {
  return preset === 'exam' ? examClocks(kinds, minutes) : freeClocks(kinds, minutes)
}

function freeClocks(kinds: readonly QuestionKind[], minutes: number): Clock[] {
  const usual = kinds.reduce((sum, kind) => sum + ANSWER[kind], 0)
  const scale = Math.min(LONGEST_SCALE, (MAIN_SHARE * minutes * 60) / usual)
  return kinds.map((kind) => ({
    secondsToPrepare: 0,
    secondsToAnswer: Math.max(SHORTEST_ANSWER, stepped(ANSWER[kind] * scale)),
  }))
}

function examClocks(kinds: readonly QuestionKind[], minutes: number): Clock[] {
  const prepare = kinds.reduce((sum, kind) => sum + EXAM[kind].secondsToPrepare, 0)
  const answer = kinds.reduce((sum, kind) => sum + EXAM[kind].secondsToAnswer, 0)
  const scale = (minutes * 60 - prepare) / answer
  return kinds.map((kind) => ({
    secondsToPrepare: EXAM[kind].secondsToPrepare,
    secondsToAnswer: Math.min(120, Math.max(60, stepped(EXAM[kind].secondsToAnswer * Math.min(1.2, scale)))),
  }))
}

const stepped = (seconds: number): number => Math.floor(seconds / STEP) * STEP
