import { z } from 'zod'
import { id, instant } from './basics.ts'
import { dimension } from './report.ts'
import { route } from './route.ts'

/** A level that a person gave; null: there is not enough to tell. */
export const mark = z.object({ dimension, level: z.int().min(1).max(5).nullable() })
export type Mark = z.infer<typeof mark>

export const secondPlace = z.object({
  kind: z.literal('second'),
  recordingId: id.nullable(),
  second: z.number().nonnegative().max(36_000),
})
/** Offsets into the text of the turn as whoever reads it has it. */
export const quotePlace = z.object({
  kind: z.literal('quote'),
  turn: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export const questionPlace = z.object({ kind: z.literal('question') })

/** What a comment is about: a second of a recording (null: it is gone), words of an answer, or the question as a whole. */
const commentPlace = z.discriminatedUnion('kind', [
  secondPlace,
  quotePlace.extend({ quote: z.string() }),
  questionPlace,
])
export type CommentPlace = z.infer<typeof commentPlace>

export const comment = z.object({
  id,
  questionId: z.string(),
  place: commentPlace,
  text: z.string(),
  at: instant,
})
export type Comment = z.infer<typeof comment>

/** How far two who judged the same agree: Cohen's kappa with quadratic weights and its interval of 95 % (Fleiss, Cohen and Everitt 1969). */
export const agreement = z.object({
  /** Pairs of levels that were compared, and how many it takes. */
  n: z.int().nonnegative(),
  least: z.int().positive(),
  /** Of these: the same level, and at most one apart. */
  same: z.int().nonnegative(),
  within: z.int().nonnegative(),
  /** Pairs that are not compared because one or both gave no level. */
  apart: z.object({ mentor: z.int(), program: z.int(), both: z.int() }),
  /** Questions whose answer was corrected after they had been marked. */
  changed: z.int().nonnegative(),
  kappa: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Why there is no kappa. */
  why: z.enum(['few', 'no-variance']).nullable(),
})
export type Agreement = z.infer<typeof agreement>

/** What one person marked and said, as the owner of the report sees it. */
const mentorFeedback = z.object({
  shareId: id,
  mentor: z.string(),
  questions: z.array(
    z.object({
      questionId: z.string(),
      marks: z.array(mark),
      at: instant,
      /** False: the answer was corrected since. */
      current: z.boolean(),
    }),
  ),
  comments: z.array(comment),
  agreement,
})
export type MentorFeedback = z.infer<typeof mentorFeedback>

export const listFeedback = route({
  name: 'listFeedback',
  summary: 'What others marked and said of an interview, and how far they agree with the program.',
  method: 'GET',
  path: '/interviews/:interviewId/feedback',
  params: z.object({ interviewId: id }),
  reply: z.array(mentorFeedback),
})

export const removeFeedback = route({
  name: 'removeFeedback',
  summary: 'Delete the name, the marks and the comments of one person, and end their link.',
  method: 'DELETE',
  path: '/shares/:shareId/feedback',
  params: z.object({ shareId: id }),
})

export const removeComment = route({
  name: 'removeComment',
  summary: 'Delete one comment that somebody left on a report of this account.',
  method: 'DELETE',
  path: '/comments/:commentId',
  params: z.object({ commentId: id }),
})
