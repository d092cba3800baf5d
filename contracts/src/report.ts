import { z } from 'zod'
import { id, instant, language, madeBy } from './basics.ts'
import { inputMode, interviewStatus, turn } from './interview.ts'
import { screenMeasures, voiceMeasures } from './measurement.ts'
import { difficulty, ncsCode, persona, planDocument, plannedQuestion, progressEvent, slot } from './plan.ts'
import { measuredBy } from './recording.ts'
import { reason } from './reason.ts'
import { route } from './route.ts'

/** What is judged in the content of an answer. */
export const dimension = z.enum([
  'relevance',
  'structure',
  'own-contribution',
  'specificity',
  'reasoning',
  'fit',
  'competency',
])
export type Dimension = z.infer<typeof dimension>

/** The candidate's own words. `turns[turn].text.slice(start, end) === quote`, always. */
export const evidence = z.object({
  quote: z.string().min(1),
  /** `seq` of the candidate's turn. */
  turn: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Evidence = z.infer<typeof evidence>

export const judgement = z.object({
  dimension,
  /**
   * `scored`: `level` 1 to 5 with at least one quote. `zero`: level 0, an answer that is none, with the reason.
   * `insufficient`: too little evidence for any level. `not-scored`: the model failed and rules were not asked for.
   */
  verdict: z.enum(['scored', 'zero', 'insufficient', 'not-scored']),
  level: z.int().min(0).max(5).nullable(),
  /** Lowest and highest level that the evidence allows; wider for built-in rules. */
  spread: z.tuple([z.number(), z.number()]).nullable(),
  evidence: z.array(evidence),
  reasons: z.array(reason),
})
export type Judgement = z.infer<typeof judgement>

export const betterAnswer = z.object({
  /** Sentences made only of what the candidate said or wrote; `from` says where each fact stands. */
  sentences: z.array(z.object({ text: z.string(), slot: slot.nullable(), from: z.array(evidence) })),
  /** What is missing, as questions to the candidate; never filled in for them. */
  gaps: z.array(z.object({ slot, question: z.string() })),
})
export type BetterAnswer = z.infer<typeof betterAnswer>

/** The judgement of one attempt at one question. */
export const score = z.object({
  questionId: z.string(),
  /** 0 is the interview itself; 1, 2 … are retries. */
  attempt: z.int().nonnegative(),
  judgements: z.array(judgement),
  slots: z.object({ filled: z.array(slot), missing: z.array(slot) }),
  betterAnswer: betterAnswer.nullable(),
  madeBy,
  scoredAt: instant,
})
export type Score = z.infer<typeof score>

/** That the candidate corrected the text of an answer: it is judged by the correction, and what was there before stays. */
export const correction = z.object({
  /** `seq` of the candidate's turn. */
  turn: z.int().nonnegative(),
  original: z.string(),
  at: instant,
})
export type Correction = z.infer<typeof correction>

/** One try at a question: the turns of it and, when it has been judged, its score. */
export const attempt = z.object({
  attempt: z.int().nonnegative(),
  /** As they are judged: a corrected answer stands here with its correction. */
  turns: z.array(turn),
  corrections: z.array(correction),
  inputMode,
  score: score.nullable(),
  at: instant,
})
export type Attempt = z.infer<typeof attempt>

/** What is believed of a competency after the whole interview: three probabilities that add up to 1. */
export const belief = z.object({
  competency: z.string(),
  ncs: ncsCode,
  low: z.number(),
  medium: z.number(),
  high: z.number(),
  /** Level 1 to 5 expected under the belief, or null where there was too little evidence. */
  level: z.number().nullable(),
  spread: z.tuple([z.number(), z.number()]).nullable(),
  questionIds: z.array(z.string()),
  evidence: z.array(evidence),
})
export type Belief = z.infer<typeof belief>

export const advice = z.object({
  kind: z.enum(['strength', 'fix', 'note']),
  dimension: dimension.nullable(),
  questionId: z.string().nullable(),
  text: z.string(),
  evidence: z.array(evidence),
})
export type Advice = z.infer<typeof advice>

export const emptyTrack = z.object({
  status: z.literal('empty'),
  reason: z.enum(['typed-answers', 'no-recording', 'not-measured']),
})

/** How one answer was delivered, as far as it was recorded. The timeline is asked for with `getMeasurements`. */
const answerTrack = <Measures extends z.ZodType>(measures: Measures) =>
  z.object({
    questionId: z.string(),
    attempt: z.int().nonnegative(),
    recordingId: id,
    seconds: z.number().nonnegative().nullable(),
    /** Whether the recording itself lies on the server. */
    uploaded: z.boolean(),
    measures,
    measuredBy,
  })

/** A track that was measured: the whole interview (first tries, weighted by their length) and each answer. */
const measuredTrack = <Measures extends z.ZodType>(measures: Measures) =>
  z.object({ status: z.literal('measured'), whole: measures, answers: z.array(answerTrack(measures)) })

export const deliveryTrack = z.discriminatedUnion('status', [emptyTrack, measuredTrack(voiceMeasures)])
export type DeliveryTrack = z.infer<typeof deliveryTrack>
export const screenTrack = z.discriminatedUnion('status', [emptyTrack, measuredTrack(screenMeasures)])
export type ScreenTrack = z.infer<typeof screenTrack>

export const dimensionSummary = z.object({
  dimension,
  /** Median of the scored answers, or null when none could be scored. */
  level: z.number().nullable(),
  spread: z.tuple([z.number(), z.number()]).nullable(),
  scored: z.int().nonnegative(),
  insufficient: z.int().nonnegative(),
  best: evidence.nullable(),
})
export type DimensionSummary = z.infer<typeof dimensionSummary>

export const percentile = z.object({
  population: z.enum(['own-history', 'this-instance']),
  /** What it is compared with: one's own earlier interviews, or other people, each with their newest interview. */
  n: z.int().nonnegative(),
  /** Null until n is large enough (own history: 1, instance: 30). */
  value: z.number().min(0).max(100).nullable(),
})

export const questionReport = z.object({
  question: plannedQuestion,
  attempts: z.array(attempt),
})
export type QuestionReport = z.infer<typeof questionReport>

export const report = z.object({
  interviewId: id,
  targetId: id,
  company: z.string(),
  jobTitle: z.string(),
  language,
  persona,
  difficulty,
  status: interviewStatus,
  demo: z.boolean(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  scoring: z.object({ done: z.int(), total: z.int(), failed: z.int() }),
  content: z.object({ dimensions: z.array(dimensionSummary), madeBy: z.array(madeBy) }),
  delivery: deliveryTrack,
  screen: screenTrack,
  beliefs: z.array(belief),
  percentiles: z.array(percentile),
  advice: z.array(advice),
  questions: z.array(questionReport),
  documents: z.array(planDocument),
})
export type Report = z.infer<typeof report>

const one = z.object({ interviewId: id })

export const getReport = route({
  name: 'getReport',
  summary: 'The report of an interview, as far as it has been scored. Every level carries quotes.',
  method: 'GET',
  path: '/interviews/:interviewId/report',
  params: one,
  reply: report,
})

export const watchReport = route({
  name: 'watchReport',
  summary: 'Progress of the scoring; ends with `ready`.',
  method: 'GET',
  path: '/interviews/:interviewId/report/events',
  kind: 'events',
  params: one,
  reply: progressEvent,
})

export const retryQuestion = route({
  name: 'retryQuestion',
  summary: 'Answer one question of a finished interview again; it is scored beside the first try.',
  method: 'POST',
  path: '/interviews/:interviewId/questions/:questionId/attempts',
  status: 201,
  idempotent: true,
  params: one.extend({ questionId: z.string().max(80) }),
  body: z.object({
    text: z.string().max(20_000),
    inputMode: inputMode.default('typed'),
    secondsUsed: z.number().nonnegative().max(7200).nullable().default(null),
  }),
  reply: attempt,
})

export const openDemo = route({
  name: 'openDemo',
  summary: 'Make the demonstration for this visitor: a fictional company, a finished interview and its report.',
  method: 'POST',
  path: '/demo',
  status: 201,
  idempotent: true,
  body: z.object({ language }),
  reply: z.object({ targetId: id, interviewId: id }),
})
