import { z } from 'zod'
import { account, role } from './account.ts'
import { id, instant } from './basics.ts'
import { route } from './route.ts'

/** What does a kind of work on this instance, and why that one. */
export const engine = z.object({
  ability: z.enum([
    'language-model',
    'database',
    'blobs',
    'queue',
    'speech',
    'transcription',
    'embedding',
    'recognition',
    'passage-index',
    'decoder',
    'filings',
    'calendar',
    'mail',
  ]),
  name: z.string(),
  /** `ready`, or why it is not at work. */
  state: z.enum(['ready', 'off', 'failing', 'budget-spent']),
  /** What chose it: a variable's name, or `default`. Never its value. */
  chosenBy: z.string(),
  detail: z.string(),
})
export type Engine = z.infer<typeof engine>

export const listEngines = route({
  name: 'listEngines',
  summary: 'Which engines are at work here and why.',
  method: 'GET',
  path: '/engines',
  access: 'public',
  reply: z.array(engine),
})

export const adminUser = account.extend({
  disabled: z.boolean(),
  interviews: z.int().nonnegative(),
  lastSeenAt: instant.nullable(),
})
export type AdminUser = z.infer<typeof adminUser>

const user = z.object({ accountId: id })

export const listUsers = route({
  name: 'listUsers',
  summary: 'Accounts of this instance.',
  method: 'GET',
  path: '/admin/users',
  access: 'admin',
  query: z.object({
    search: z.string().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  reply: z.object({ total: z.int(), users: z.array(adminUser) }),
})

export const updateUser = route({
  name: 'updateUser',
  summary: 'Change the role of an account, or disable it. The last administrator cannot be demoted.',
  method: 'PATCH',
  path: '/admin/users/:accountId',
  access: 'admin',
  params: user,
  body: z.object({ role: role.optional(), disabled: z.boolean().optional() }),
  reply: adminUser,
})

export const deleteUser = route({
  name: 'deleteUser',
  summary: 'Delete an account with everything that belongs to it.',
  method: 'DELETE',
  path: '/admin/users/:accountId',
  access: 'admin',
  params: user,
})

export const jobSummary = z.object({
  id: z.string(),
  queue: z.string(),
  state: z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']),
  attempts: z.int().nonnegative(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** First line of the last error, without personal data. */
  error: z.string().nullable(),
})

export const listJobs = route({
  name: 'listJobs',
  summary: 'Work in the queue: how much of each kind, and the newest failures.',
  method: 'GET',
  path: '/admin/jobs',
  access: 'admin',
  reply: z.object({
    queues: z.array(z.object({ queue: z.string(), waiting: z.int(), active: z.int(), failed: z.int() })),
    jobs: z.array(jobSummary),
  }),
})

export const retryJob = route({
  name: 'retryJob',
  summary: 'Put a failed job back into its queue.',
  method: 'POST',
  path: '/admin/jobs/:queue/:jobId/retry',
  access: 'admin',
  params: z.object({ queue: z.string().max(80), jobId: id }),
})

export const getHealth = route({
  name: 'getHealth',
  summary: 'State of the instance for its operator.',
  method: 'GET',
  path: '/admin/health',
  access: 'admin',
  reply: z.object({
    version: z.string(),
    node: z.string(),
    startedAt: instant,
    memoryMegabytes: z.number(),
    databaseEngine: z.string(),
    databaseMegabytes: z.number(),
    blobMegabytes: z.number(),
    freeDiskMegabytes: z.number().nullable(),
    accounts: z.int(),
    interviews: z.int(),
    modelTokensToday: z.int(),
    modelTokensPerDay: z.int().nullable(),
  }),
})
