import { z } from 'zod'
import { day, id, instant, language, LIMITS, madeBy } from './basics.ts'
import { route } from './route.ts'
import { sourceKind } from './target.ts'

export const phase = z.enum(['warm-up', 'experience', 'situational', 'fit', 'wrap-up'])
export type Phase = z.infer<typeof phase>

export const questionKind = z.enum(['intro', 'experience', 'situational', 'case', 'motivation', 'fit', 'wrap-up'])
export type QuestionKind = z.infer<typeof questionKind>

/** Who asks. `panel` is both, taking turns. */
export const persona = z.enum(['lead', 'executive', 'panel'])
export type Persona = z.infer<typeof persona>
export const speaker = z.enum(['lead', 'executive'])
export type Speaker = z.infer<typeof speaker>

export const difficulty = z.enum(['easy', 'normal', 'hard'])
export type Difficulty = z.infer<typeof difficulty>

/** A piece of evidence that an answer is expected to hold: STAR for experience, PSAR for cases, CBI for fit. */
export const slot = z.enum([
  'situation',
  'task',
  'action',
  'result',
  'number',
  'lesson',
  'problem',
  'structure',
  'analysis',
  'recommendation',
  'motive',
  'behaviour',
  'impact',
])
export type Slot = z.infer<typeof slot>

/** Where a question comes from. `quote` is `text.slice(start, end)` of the document as the plan keeps it. */
export const citation = z.object({
  document: sourceKind,
  section: z.string().nullable(),
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Citation = z.infer<typeof citation>

/** A stretch of a text that was composed of passages, and where in the library it was taken from. */
export const passageOrigin = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  libraryDocumentId: id,
  title: z.string(),
  source: z.string().nullable(),
  published: day.nullable(),
  sectionPath: z.array(z.string()),
  page: z.int().positive().nullable(),
  /** Where the stretch begins in the document of the library: a place in the stretch is found there by adding. */
  from: z.int().nonnegative(),
})
export type PassageOrigin = z.infer<typeof passageOrigin>

/** A text as it was when the plan was made. What is known of the company is one text of passages under short headings. */
export const planDocument = z.object({
  kind: sourceKind,
  text: z.string(),
  passages: z.array(passageOrigin).optional(),
})
export type PlanDocument = z.infer<typeof planDocument>

export const ncsCode = z.object({
  /** One of the ten basic abilities (직업기초능력), for example 'communication'. */
  ability: z.string(),
  subAbility: z.string(),
})

export const seededProbe = z.object({ slot, text: z.string() })

export const plannedQuestion = z.object({
  id: z.string().max(80),
  phase,
  kind: questionKind,
  competency: z.string(),
  ncs: ncsCode,
  speaker,
  text: z.string().trim().min(1).max(LIMITS.questionCharacters),
  /** Why this is asked, in one sentence. */
  why: z.string(),
  sources: z.array(citation),
  slots: z.array(slot),
  probes: z.array(seededProbe),
  /** Behaviourally anchored levels 1 to 5, lowest first. */
  anchors: z.array(z.string()).length(5),
  secondsToPrepare: z.int().nonnegative(),
  secondsToAnswer: z.int().positive(),
  /** The bank's question behind it, or null for a model's or a person's own. */
  bankId: z.string().nullable(),
  madeBy,
})
export type PlannedQuestion = z.infer<typeof plannedQuestion>

export const planRequest = z.object({
  language,
  persona,
  difficulty,
  /** Number of main questions, warm-up and wrap-up included. 8 to 10 is the measured sweet spot. */
  questions: z.int().min(5).max(15).default(8),
  minutes: z.int().min(5).max(90).default(25),
  preset: z.enum(['standard', 'exam']).default('standard'),
  /** A competency that questions should be about where the bank has any; two of them at most. */
  focus: z.string().max(60).optional(),
  /** Leave the language model out even if there is one. */
  builtInOnly: z.boolean().default(false),
})
export type PlanRequest = z.infer<typeof planRequest>

export const plan = z.object({
  id,
  targetId: id,
  company: z.string(),
  jobTitle: z.string(),
  language,
  persona,
  difficulty,
  preset: z.enum(['standard', 'exam']),
  budget: z.object({ questions: z.int(), minutes: z.int() }),
  phases: z.array(z.object({ phase, questions: z.int().nonnegative() })),
  questions: z.array(plannedQuestion),
  /** The texts as they were when the plan was made: what the citations point into. */
  documents: z.array(planDocument),
  /** `deepening`: the plan is usable now, a model is still improving it. */
  status: z.enum(['ready', 'deepening']),
  madeBy,
  createdAt: instant,
})
export type Plan = z.infer<typeof plan>

/** A change to the list of questions, by the candidate. */
export const planEdit = z.discriminatedUnion('op', [
  z.object({ op: z.literal('reword'), questionId: z.string(), text: plannedQuestion.shape.text }),
  z.object({ op: z.literal('remove'), questionId: z.string() }),
  /** Places the question before another one of the same phase, or last in its phase. */
  z.object({ op: z.literal('move'), questionId: z.string(), beforeQuestionId: z.string().nullable() }),
  /** Another question of the same phase from the bank, different from all in the plan. */
  z.object({ op: z.literal('replace'), questionId: z.string() }),
  z.object({ op: z.literal('add'), phase, text: plannedQuestion.shape.text }),
])
export type PlanEdit = z.infer<typeof planEdit>

const one = z.object({ planId: id })

export const createPlan = route({
  name: 'createPlan',
  summary: 'Plan an interview for a target. Usable at once; where a model is configured it goes on deepening it.',
  method: 'POST',
  path: '/targets/:targetId/plans',
  status: 201,
  idempotent: true,
  params: z.object({ targetId: id }),
  body: planRequest,
  reply: plan,
})

export const getPlan = route({
  name: 'getPlan',
  summary: 'One plan, with its questions and where each comes from.',
  method: 'GET',
  path: '/plans/:planId',
  params: one,
  reply: plan,
})

export const editPlan = route({
  name: 'editPlan',
  summary: 'Reword, remove, move, replace or add a question. Refused once an interview uses the plan.',
  method: 'POST',
  path: '/plans/:planId/edits',
  params: one,
  body: planEdit,
  reply: plan,
})

/** Progress of long work: which stage, and how much of it. */
export const progressEvent = z.object({
  stage: z.enum(['planning', 'deepening', 'scoring', 'ready', 'failed']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type ProgressEvent = z.infer<typeof progressEvent>

export const watchPlan = route({
  name: 'watchPlan',
  summary: 'Progress of a plan that a model is deepening; ends with `ready`.',
  method: 'GET',
  path: '/plans/:planId/events',
  kind: 'events',
  params: one,
  reply: progressEvent,
})
