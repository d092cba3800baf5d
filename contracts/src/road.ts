import { z } from 'zod'
import { day, id } from './basics.ts'
import { reminder, seenFrom } from './calendar.ts'
import { difficulty } from './plan.ts'
import { progressPoint } from './progress.ts'
import { route } from './route.ts'

/** How many sessions of practice a road aims at: product decisions, see `interviewer/src/road/plan-road.ts`. */
export const DOSE = { least: 9, most: 38 } as const

/** `practice`: an interview with questions on one competency. `first-answer`: the self-introduction, said aloud once more. */
const roadEntryKind = z.enum(['practice', 'first-answer'])

/** A session on the way to the interview. */
export const roadEntry = z.object({
  /** 1 for the first session of the road; 0 is the rehearsal of the first answer. */
  number: z.int().nonnegative(),
  kind: roadEntryKind,
  day,
  /** What it is about; null where nothing is known yet, and in the rehearsal. */
  competency: z.string().nullable(),
  difficulty,
  minutes: z.int().positive(),
  done: z.boolean(),
  /** Whether the person said that it was done elsewhere, instead of holding it here. */
  doneElsewhere: z.boolean(),
  /** Whether the person put it on this day. */
  moved: z.boolean(),
})
export type RoadEntry = z.infer<typeof roadEntry>

/** The way to an interview: computed from its day, what was practised and the hours that are free; never stored. */
export const road = z.object({
  targetId: id,
  company: z.string(),
  jobTitle: z.string(),
  /** Null: without a day there is no road. */
  interviewDay: day.nullable(),
  today: day,
  /** What was done and what is planned, by day. */
  entries: z.array(roadEntry),
  dose: z.object({ done: z.int().nonnegative(), planned: z.int().nonnegative() }),
  /** Levels that earlier interviews showed, the lowest first: what the order is made of. */
  weak: z.array(z.object({ competency: z.string(), level: z.number() })),
})
export type Road = z.infer<typeof road>

export const getRoad = route({
  name: 'getRoad',
  summary: 'The practice planned until the day of an interview, computed anew each time.',
  method: 'GET',
  path: '/targets/:targetId/road',
  params: z.object({ targetId: id }),
  query: seenFrom,
  reply: road,
})

export const markRoadEntry = route({
  name: 'markRoadEntry',
  summary: 'Move a session to another day, or say that it was done elsewhere. What the person says wins over the plan.',
  method: 'PUT',
  path: '/targets/:targetId/road/:number',
  params: z.object({ targetId: id, number: z.coerce.number().int().min(0).max(200) }),
  query: seenFrom,
  /** `day` null: where the plan puts it. */
  body: z.object({ day: day.nullable(), done: z.boolean() }),
  reply: road,
})

export const getToday = route({
  name: 'getToday',
  summary:
    'What this day holds: the next interview, its practice of today, reminders that are due, days practised this week.',
  method: 'GET',
  path: '/calendar/today',
  query: seenFrom,
  reply: z.object({
    today: day,
    /** The nearest interview from today on; null where none has a day. */
    next: z.object({ targetId: id, company: z.string(), jobTitle: z.string(), interviewDay: day }).nullable(),
    /** Practice planned for today on the road to it. */
    entries: z.array(roadEntry),
    reminders: z.array(reminder),
    /** Days of this week, from Monday, on which something was practised. */
    practisedDays: z.array(day),
    /** The finished interviews, the oldest first, which the practice is planned from. */
    progress: z.array(progressPoint),
  }),
})
export type Today = z.infer<typeof getToday.reply>
