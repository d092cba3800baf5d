import { z } from 'zod'
import { id, instant, language, LIMITS, madeBy } from './basics.ts'
import { citation, difficulty, persona, phase, slot, speaker } from './plan.ts'
import { route } from './route.ts'

/** What the interviewer does next. */
export const act = z.enum([
  'ask',
  'probe-slot',
  'probe-contradiction',
  'clarify',
  'repeat',
  'acknowledge',
  'move-on',
  'wrap-up',
])
export type Act = z.infer<typeof act>

export const intent = z.enum([
  'answer',
  'question-back',
  'cannot-answer',
  'off-topic',
  'empty',
  'attack',
  'repeat-request',
])
export type Intent = z.infer<typeof intent>

/** A slot with the words that fill it; offsets into the candidate's turn. */
export const filledSlot = z.object({
  slot,
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** 0 to 1: how sure the reader is. */
  confidence: z.number().min(0).max(1),
})
export type FilledSlot = z.infer<typeof filledSlot>

export const interviewerTurn = z.object({
  from: z.literal('interviewer'),
  seq: z.int().nonnegative(),
  questionId: z.string().nullable(),
  act,
  speaker,
  text: z.string(),
  /** For a probe: what it is after. */
  slot: slot.nullable(),
  /** For a contradiction: the two statements that do not agree. For a question: what it cites. */
  sources: z.array(citation),
  /** `pending`: a model is wording it; `watchWording` streams it. `text` stands if it does not come. */
  wording: z.enum(['final', 'pending']),
  madeBy,
  at: instant,
})
export type InterviewerTurn = z.infer<typeof interviewerTurn>

export const inputMode = z.enum(['typed', 'spoken'])

export const candidateTurn = z.object({
  from: z.literal('candidate'),
  seq: z.int().nonnegative(),
  questionId: z.string().nullable(),
  text: z.string(),
  inputMode,
  secondsUsed: z.number().nonnegative().nullable(),
  intent,
  filled: z.array(filledSlot),
  at: instant,
})
export type CandidateTurn = z.infer<typeof candidateTurn>

export const turn = z.discriminatedUnion('from', [interviewerTurn, candidateTurn])
export type Turn = z.infer<typeof turn>

export const interviewStatus = z.enum(['live', 'paused', 'finished'])

export const interview = z.object({
  id,
  targetId: id,
  planId: id,
  company: z.string(),
  jobTitle: z.string(),
  language,
  persona,
  difficulty,
  status: interviewStatus,
  demo: z.boolean(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  progress: z.object({
    phase,
    /** Main questions asked so far, and in all. */
    asked: z.int().nonnegative(),
    questions: z.int().positive(),
    secondsSpent: z.number().nonnegative(),
    minutes: z.int().positive(),
  }),
  /** Clocks of the current question; null when it has none. */
  clock: z.object({ secondsToPrepare: z.int(), secondsToAnswer: z.int() }).nullable(),
  turns: z.array(turn),
})
export type Interview = z.infer<typeof interview>

export const interviewSummary = interview
  .pick({
    id: true,
    targetId: true,
    company: true,
    jobTitle: true,
    language: true,
    persona: true,
    difficulty: true,
    status: true,
    demo: true,
    startedAt: true,
    finishedAt: true,
  })
  .extend({ asked: z.int(), questions: z.int() })
export type InterviewSummary = z.infer<typeof interviewSummary>

/** What a turn brought: only what is new, and where the interview stands. */
export const advance = z.object({
  turns: z.array(turn),
  status: interviewStatus,
  progress: interview.shape.progress,
  clock: interview.shape.clock,
})
export type Advance = z.infer<typeof advance>

const one = z.object({ interviewId: id })

export const startInterview = route({
  name: 'startInterview',
  summary: 'Begin an interview from a plan. The first question is in the reply.',
  method: 'POST',
  path: '/plans/:planId/interviews',
  status: 201,
  idempotent: true,
  params: z.object({ planId: id }),
  reply: interview,
})

export const listInterviews = route({
  name: 'listInterviews',
  summary: 'Interviews of this account, the newest first.',
  method: 'GET',
  path: '/interviews',
  query: z.object({ targetId: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.array(interviewSummary),
})

export const getInterview = route({
  name: 'getInterview',
  summary: 'An interview with everything said; what a closed tab resumes from.',
  method: 'GET',
  path: '/interviews/:interviewId',
  params: one,
  reply: interview,
})

export const submitAnswer = route({
  name: 'submitAnswer',
  summary:
    "Answer the interviewer's latest turn. Answering one that was already answered is a conflict (409) and changes nothing.",
  method: 'POST',
  path: '/interviews/:interviewId/answers',
  idempotent: true,
  params: one,
  body: z.object({
    /** `seq` of the interviewer's turn that is answered. */
    replyTo: z.int().nonnegative(),
    /** May be empty: silence is an answer that the interviewer reacts to. */
    text: z.string().max(LIMITS.answerCharacters),
    inputMode: inputMode.default('typed'),
    secondsUsed: z.number().nonnegative().max(7200).nullable().default(null),
  }),
  reply: advance,
})

export const commandInterview = route({
  name: 'commandInterview',
  summary: 'Repeat or skip the question, pause, resume or end.',
  method: 'POST',
  path: '/interviews/:interviewId/commands',
  idempotent: true,
  params: one,
  body: z.object({
    command: z.enum(['repeat', 'skip', 'pause', 'resume', 'end']),
    replyTo: z.int().nonnegative(),
  }),
  reply: advance,
})

export const deleteInterview = route({
  name: 'deleteInterview',
  summary: 'Delete an interview and its report.',
  method: 'DELETE',
  path: '/interviews/:interviewId',
  params: one,
})

/** The wording of a turn as a model speaks it. */
export const wordingEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delta'), text: z.string() }),
  /** The last event. `text` replaces all deltas: it is what is kept. */
  z.object({ kind: z.literal('final'), text: z.string(), madeBy }),
])
export type WordingEvent = z.infer<typeof wordingEvent>

export const watchWording = route({
  name: 'watchWording',
  summary: 'The wording of one interviewer turn, streamed; ends with `final`.',
  method: 'GET',
  path: '/interviews/:interviewId/turns/:seq/wording',
  kind: 'events',
  params: one.extend({ seq: z.coerce.number().int().nonnegative() }),
  reply: wordingEvent,
})
