import { z } from 'zod'
import { id, instant, language, madeBy } from './basics.ts'
import { inputMode } from './interview.ts'
import { measured } from './measurement.ts'
import { plannedQuestion, slot } from './plan.ts'
import { measuredBy } from './recording.ts'
import { dimension, judgement } from './report.ts'
import { route } from './route.ts'

/** One try at a question, as a column of the comparison. A number that is not known is null, never a guess. */
export const comparedAttempt = z.object({
  /** 0 is the first. */
  attempt: z.int().nonnegative(),
  at: instant,
  inputMode,
  /** `waiting`: not judged yet. */
  scoring: z.enum(['scored', 'waiting', 'failed']),
  /** The parts that the question is after, each with the words that fill it. */
  slots: z.array(z.object({ slot, filled: z.boolean(), quote: z.string().nullable() })),
  length: z.object({
    /** Without spaces. */
    characters: z.int().nonnegative(),
    syllables: z.int().nonnegative(),
    words: z.int().nonnegative(),
  }),
  /** Of the recording; null where there is none. */
  voice: z
    .object({
      recordingId: id,
      seconds: measured,
      syllablesPerSecond: measured,
      wordsPerMinute: measured,
      fillers: measured,
      fillersPerMinute: measured,
      measuredBy,
    })
    .nullable(),
  judgements: z.array(judgement),
  /** What judged; null while nothing has. */
  madeBy: madeBy.nullable(),
})
export type ComparedAttempt = z.infer<typeof comparedAttempt>

const between = { from: z.int().nonnegative(), to: z.int().positive() }

/** What is different between a try and the one before it. */
export const attemptChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slot-gained'), ...between, slot, quote: z.string() }),
  z.object({ kind: z.literal('slot-lost'), ...between, slot, quote: z.string() }),
  z.object({
    kind: z.literal('level'),
    ...between,
    dimension,
    /** Null: there was not enough evidence for any. */
    before: z.number().nullable(),
    after: z.number().nullable(),
    /** Why it may be none: the evidence of both tries allows the same level, or something else judged them. Null: nothing speaks against it. */
    unsure: z.enum(['ranges-overlap', 'other-judge']).nullable(),
    madeBy,
  }),
  z.object({ kind: z.literal('length'), ...between, before: z.int(), after: z.int() }),
  z.object({
    kind: z.enum(['syllablesPerSecond', 'wordsPerMinute', 'fillersPerMinute']),
    ...between,
    before: z.number(),
    after: z.number(),
    /** False where one of the two is doubtful. */
    certain: z.boolean(),
  }),
])
export type AttemptChange = z.infer<typeof attemptChange>

export const attemptComparison = z.object({
  interviewId: id,
  targetId: id,
  company: z.string(),
  jobTitle: z.string(),
  language,
  question: plannedQuestion,
  /** In order, the first first. */
  attempts: z.array(comparedAttempt),
  changes: z.array(attemptChange),
})
export type AttemptComparison = z.infer<typeof attemptComparison>

export const compareAttempts = route({
  name: 'compareAttempts',
  summary: 'Every try at one question side by side, and what changed from each to the next.',
  method: 'GET',
  path: '/interviews/:interviewId/questions/:questionId/attempts',
  params: z.object({ interviewId: id, questionId: z.string().max(80) }),
  reply: attemptComparison,
})
