import { z } from 'zod'
import { id, LIMITS, language, line, madeBy } from './basics.ts'
import { interviewStatus } from './interview.ts'
import { citation, difficulty, ncsCode, phase, questionKind } from './plan.ts'
import { route } from './route.ts'
import { ncsMajor } from './target.ts'

/** Where a question of the list comes from: the question bank, a plan, what a résumé makes people ask, or the person. */
export const questionSource = z.enum(['bank', 'plan', 'expected', 'own'])
export type QuestionSource = z.infer<typeof questionSource>

/** How a question of the list is called: its source and its id there, as in `bank.teamwork-handover`. */
export const listedQuestionId = z
  .string()
  .max(160)
  .regex(/^(bank|plan|expected|own)\.[a-zA-Z0-9.-]+$/)

/** The most that one account keeps. */
export const PRACTICE_LIMITS = { ownQuestions: 500, bookmarks: 2000 } as const

/** What somebody practised of a question: the interview that asks only this. */
export const practisedQuestion = z.object({
  interviewId: id,
  status: interviewStatus,
  /** Tries so far, the first included. */
  attempts: z.int().nonnegative(),
})

export type PractisedQuestion = z.infer<typeof practisedQuestion>

export const listedQuestion = z.object({
  id: listedQuestionId,
  source: questionSource,
  language,
  text: z.string(),
  why: z.string(),
  phase,
  kind: questionKind,
  competency: z.string(),
  ncs: ncsCode,
  /** NCS majors it is for; empty: for all. */
  families: z.array(ncsMajor),
  difficulty: difficulty.nullable(),
  /** Of a plan or of one’s own; null: it fits any. */
  company: z.string().nullable(),
  /** The application that it was asked for; null: any. */
  targetId: id.nullable(),
  sources: z.array(citation),
  bookmarked: z.boolean(),
  practised: practisedQuestion.nullable(),
  /** What the person wrote beside their own question. */
  note: z.string().nullable(),
  /** Of one’s own: whether rules guessed the competency or the person said it. */
  competencyBy: z.enum(['rules', 'person']).nullable(),
  madeBy,
})
export type ListedQuestion = z.infer<typeof listedQuestion>

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const questionFilter = z.object({
  language,
  /** Whose company and job the questions of the bank name, and whose practice is shown; unsaid: nobody’s. */
  targetId: id.optional(),
  text: z.string().trim().max(LIMITS.shortTextCharacters).optional(),
  source: questionSource.optional(),
  company: line.optional(),
  competency: z.string().max(60).optional(),
  /** Questions for this NCS major and those that are for all. */
  family: ncsMajor.optional(),
  bookmarked: flag.optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type QuestionFilter = z.output<typeof questionFilter>

export const questionPage = z.object({
  questions: z.array(listedQuestion),
  /** All that the filter lets through. */
  total: z.int().nonnegative(),
  /** Companies that questions of this account name. */
  companies: z.array(z.string()),
})
export type QuestionPage = z.infer<typeof questionPage>

export const listQuestions = route({
  name: 'listQuestions',
  summary: 'Questions to practise: of the bank, of one’s plans, of what a résumé makes people ask, and one’s own.',
  method: 'GET',
  path: '/questions',
  query: questionFilter,
  reply: questionPage,
})

const ownFields = z.object({
  language,
  text: z.string().trim().min(1).max(LIMITS.questionCharacters),
  phase: z.enum(['experience', 'situational', 'fit']).nullable().default(null),
  /** Null: guessed by rules from the words of the question. */
  competency: z.string().max(60).nullable().default(null),
  company: line.nullable().default(null),
  ncsMajor: ncsMajor.nullable().default(null),
  note: z.string().trim().max(2000).default(''),
})
export type OwnQuestionGiven = z.output<typeof ownFields>

const ownOne = z.object({ ownQuestionId: id })

export const addOwnQuestion = route({
  name: 'addOwnQuestion',
  summary:
    'Add a question of one’s own. What it is after is guessed where it is not said; a private question is refused.',
  method: 'POST',
  path: '/questions/own',
  status: 201,
  idempotent: true,
  body: ownFields,
  reply: listedQuestion,
})

export const changeOwnQuestion = route({
  name: 'changeOwnQuestion',
  summary: 'Say a question of one’s own anew.',
  method: 'PUT',
  path: '/questions/own/:ownQuestionId',
  params: ownOne,
  body: ownFields,
  reply: listedQuestion,
})

export const deleteOwnQuestion = route({
  name: 'deleteOwnQuestion',
  summary: 'Delete a question of one’s own. What was practised with it stays.',
  method: 'DELETE',
  path: '/questions/own/:ownQuestionId',
  params: ownOne,
})

const listed = z.object({ listedQuestionId })

export const bookmarkQuestion = route({
  name: 'bookmarkQuestion',
  summary: 'Put a star on a question of the list; twice is once.',
  method: 'PUT',
  path: '/questions/:listedQuestionId/bookmark',
  params: listed,
})

export const unbookmarkQuestion = route({
  name: 'unbookmarkQuestion',
  summary: 'Take the star from a question of the list.',
  method: 'DELETE',
  path: '/questions/:listedQuestionId/bookmark',
  params: listed,
})

export const startPractice = route({
  name: 'startPractice',
  summary:
    'Practise one question: an interview that asks only this. Where the question was practised for this application, that practice is given again.',
  method: 'POST',
  path: '/practice',
  status: 201,
  idempotent: true,
  body: z
    .object({
      /** The application it is for; unsaid where the question belongs to one. */
      targetId: id.optional(),
      question: listedQuestionId.optional(),
      /** Instead of a question: one of the bank that a story answers, not practised yet where there is any. */
      storyId: id.optional(),
    })
    .refine(({ question, storyId }) => (question === undefined) !== (storyId === undefined), {
      message: 'either a question or a story',
    }),
  reply: practisedQuestion,
})
