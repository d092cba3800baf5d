import { z } from 'zod'
import { id, instant, language, madeBy } from './basics.ts'
import { agreement, comment, mark, questionPlace, quotePlace, secondPlace } from './feedback.ts'
import { type ExpressionMeasures, screenMeasures, voiceMeasures } from './measurement.ts'
import { difficulty, persona, plannedQuestion } from './plan.ts'
import { measuredBy, recordingKind } from './recording.ts'
import { advice, dimension, dimensionSummary, judgement } from './report.ts'
import { route } from './route.ts'
import { SHARE_LIMITS, shows } from './share.ts'

const sharedJudgement = judgement.pick({
  dimension: true,
  verdict: true,
  level: true,
  spread: true,
  evidence: true,
  reasons: true,
})

const sharedQuestion = plannedQuestion
  .pick({ id: true, phase: true, kind: true, competency: true, text: true, anchors: true })
  .extend({
    answered: z.boolean(),
    /** Empty where answers are not shown. */
    turns: z.array(z.object({ seq: z.int(), from: z.enum(['interviewer', 'candidate']), text: z.string() })),
    /** `here`: it can be played; else it lies only in the candidate's browser. */
    recordings: z.array(z.object({ id, kind: recordingKind, seconds: z.number().nullable(), here: z.boolean() })),
    /** `blind`: told once the question has been marked. `none`: there is no judgement (yet). */
    judged: z.enum(['blind', 'none', 'shown']),
    judgements: z.array(sharedJudgement),
    madeBy: madeBy.nullable(),
    /** What whoever has the link gave, once it is given. */
    marks: z.array(mark).nullable(),
  })
export type SharedQuestion = z.infer<typeof sharedQuestion>

/** Observed expressions never leave the account. */
const noExpressions = {
  happyShare: true,
  pleasantShare: true,
  neutralShare: true,
  focusedShare: true,
  concernedShare: true,
} as const satisfies Record<keyof ExpressionMeasures, true>

/** The whole interview; null where it was not measured or is not shown. */
const measuredTrack = <Measures extends z.ZodType>(measures: Measures) =>
  z.object({ measures, measuredBy: z.array(measuredBy) }).nullable()

export const sharedReport = z.object({
  company: z.string(),
  jobTitle: z.string(),
  language,
  persona,
  difficulty,
  demo: z.boolean(),
  heldAt: instant,
  expiresAt: instant,
  shows,
  marking: z.boolean(),
  mentor: z.string().nullable(),
  /** Null while any answer is still to be marked blind. */
  summary: z
    .object({
      dimensions: z.array(dimensionSummary.omit({ best: true })),
      advice: z.array(advice.pick({ kind: true, dimension: true, questionId: true, text: true })),
    })
    .nullable(),
  delivery: measuredTrack(voiceMeasures),
  screen: measuredTrack(screenMeasures.omit(noExpressions)),
  questions: z.array(sharedQuestion),
  comments: z.array(comment),
  /** Over the questions that were marked; null where nothing is. */
  agreement: agreement.nullable(),
})
export type SharedReport = z.infer<typeof sharedReport>

const name = z.string().trim().min(1).max(SHARE_LIMITS.nameCharacters)

/** The token is the proof: unknown, ended and expired are the same 404. */
const byToken = z.object({ token: z.string().min(1).max(200) })

export const openShare = route({
  name: 'openShare',
  summary: 'The report behind a link, as far as the link shows it. Unknown, revoked and expired are the same 404.',
  method: 'GET',
  path: '/shared/:token',
  access: 'public',
  params: byToken,
  reply: sharedReport,
})

export const markShared = route({
  name: 'markShared',
  summary:
    'Give levels to one question, blind: the program’s levels of it are told in the reply, and the marks stay as they are.',
  method: 'PUT',
  path: '/shared/:token/questions/:questionId/marks',
  access: 'public',
  params: byToken.extend({ questionId: z.string().max(80) }),
  body: z.object({
    name,
    marks: z
      .array(mark)
      .min(1)
      .max(dimension.options.length)
      .refine((marks) => new Set(marks.map((one) => one.dimension)).size === marks.length, 'names a dimension twice'),
  }),
  reply: sharedReport,
})

export const commentShared = route({
  name: 'commentShared',
  summary: 'Say something of a second of a recording, of words of an answer, or of a question.',
  method: 'POST',
  path: '/shared/:token/comments',
  access: 'public',
  status: 201,
  params: byToken,
  body: z.object({
    name,
    questionId: z.string().max(80),
    place: z.discriminatedUnion('kind', [secondPlace.extend({ recordingId: id }), quotePlace, questionPlace]),
    text: z.string().trim().min(1).max(SHARE_LIMITS.commentCharacters),
  }),
  reply: sharedReport,
})

export const takeBackComment = route({
  name: 'takeBackComment',
  summary: 'Delete a comment that was left by the same link.',
  method: 'DELETE',
  path: '/shared/:token/comments/:commentId',
  access: 'public',
  params: byToken.extend({ commentId: id }),
})

export const getSharedMedia = route({
  name: 'getSharedMedia',
  summary: 'A recording itself, where the link shows recordings; also in ranges.',
  method: 'GET',
  path: '/shared/:token/recordings/:recordingId/media',
  access: 'public',
  kind: 'file',
  ranges: true,
  params: byToken.extend({ recordingId: id }),
  reply: z.instanceof(Uint8Array),
})
