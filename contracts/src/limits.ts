import { z } from 'zod'
import { type Budget, budget, id, instant } from './basics.ts'
import { seenFrom } from './calendar.ts'
import { route } from './route.ts'

const MOST = 1_000_000_000
const perDay = z.int().min(0).max(MOST)

/** The same for each budget. */
const ofEach = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ 'chat-turns': schema, interviews: schema, 'model-tokens': schema } satisfies Record<Budget, Schema>)

/** One budget of one person today. */
export const dailyLimit = z.object({
  budget,
  /** Null: as much as they like. */
  perDay: perDay.nullable(),
  spent: z.int().nonnegative(),
  /** The next midnight where the person is. */
  resetsAt: instant,
})
export type DailyLimit = z.infer<typeof dailyLimit>

export const listLimits = route({
  name: 'listLimits',
  summary: 'How much of each daily limit is used, and when the day ends where the person is.',
  method: 'GET',
  path: '/limits',
  query: seenFrom,
  reply: z.array(dailyLimit),
})

/** For everybody; null: no limit. */
export const limitsForAll = ofEach(perDay.nullable())
export type LimitsForAll = z.infer<typeof limitsForAll>

export const getLimitsForAll = route({
  name: 'getLimitsForAll',
  summary: 'The daily limits that hold for everybody without limits of their own.',
  method: 'GET',
  path: '/admin/limits',
  access: 'admin',
  reply: limitsForAll,
})

export const setLimitsForAll = route({
  name: 'setLimitsForAll',
  summary: 'Set the daily limits for everybody without limits of their own.',
  method: 'PUT',
  path: '/admin/limits',
  access: 'admin',
  body: limitsForAll,
  reply: limitsForAll,
})

/** For one person: as for everybody, none, or so many. */
export const ownLimit = z.union([z.enum(['as-everybody', 'unlimited']), perDay])
export type OwnLimit = z.infer<typeof ownLimit>

export const limitsOfUser = ofEach(ownLimit)
export type LimitsOfUser = z.infer<typeof limitsOfUser>

const user = z.object({ accountId: id })

export const getLimitsOfUser = route({
  name: 'getLimitsOfUser',
  summary: 'The daily limits of one person.',
  method: 'GET',
  path: '/admin/users/:accountId/limits',
  access: 'admin',
  params: user,
  reply: limitsOfUser,
})

export const setLimitsOfUser = route({
  name: 'setLimitsOfUser',
  summary: 'Set the daily limits of one person.',
  method: 'PUT',
  path: '/admin/users/:accountId/limits',
  access: 'admin',
  params: user,
  body: limitsOfUser,
  reply: limitsOfUser,
})
