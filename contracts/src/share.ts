import { z } from 'zod'
import { id, instant } from './basics.ts'
import { route } from './route.ts'

/** The most of each: a link is one person's, and what they write fits on a few pages. */
export const SHARE_LIMITS = { links: 30, comments: 300, commentCharacters: 2_000, nameCharacters: 60 } as const

/** How long a link may live, in days. */
export const SHARE_DAYS = [1, 7, 30] as const

/** What a link shows besides questions and levels. */
export const shows = z.object({
  /** What was said, with contact data taken out. */
  answers: z.boolean(),
  /** Numbers of delivery and screen; never observed expressions. */
  measures: z.boolean(),
  /** Sound and picture, as far as they lie on the server. Nothing can be taken out of them. */
  recordings: z.boolean(),
})
export type Shows = z.infer<typeof shows>

/** A link to a report. Its token is shown once, when it is made. */
export const share = z.object({
  id,
  /** Whom it is for, in the owner's words; may be empty. */
  label: z.string(),
  shows,
  /** Whoever has it may mark the answers and comment on them. */
  marking: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  /** How they called themselves; null until they have marked or commented. */
  mentor: z.string().nullable(),
  /** Visits, the newest first, and how many there were. What is looked at again within half an hour is one visit. */
  openings: z.object({ count: z.int().nonnegative(), newest: z.array(instant) }),
})
export type Share = z.infer<typeof share>

const ofInterview = z.object({ interviewId: id })
const ofShare = z.object({ shareId: id })

export const listShares = route({
  name: 'listShares',
  summary: 'Links to the report of an interview, the newest first, with when they were opened.',
  method: 'GET',
  path: '/interviews/:interviewId/shares',
  params: ofInterview,
  reply: z.array(share),
})

export const createShare = route({
  name: 'createShare',
  summary: 'Make a link to the report of a finished interview, for one person. Its address is shown this once.',
  method: 'POST',
  path: '/interviews/:interviewId/shares',
  status: 201,
  params: ofInterview,
  body: z
    .object({
      label: z.string().trim().max(SHARE_LIMITS.nameCharacters).default(''),
      days: z.literal(SHARE_DAYS).default(7),
      shows: shows.default({ answers: true, measures: true, recordings: false }),
      marking: z.boolean().default(false),
    })
    .refine(({ marking, shows: { answers, recordings } }) => !marking || answers || recordings, {
      path: ['marking'],
      message: 'needs answers or recordings: there is nothing else to judge by',
    }),
  /** The path of its page on this instance, to be completed with where the instance is found. */
  reply: share.extend({ path: z.string() }),
})

export const revokeShare = route({
  name: 'revokeShare',
  summary: 'End a link at once. What was marked and said by it stays.',
  method: 'DELETE',
  path: '/shares/:shareId',
  params: ofShare,
})
