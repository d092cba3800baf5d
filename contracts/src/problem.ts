import { z } from 'zod'
import { budget, instant } from './basics.ts'

/** An error as RFC 9457 describes it. `fields` says which part of the input is wrong. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Machine-readable; the web app has a sentence for each in both languages. */
  code: z.enum([
    'malformed',
    'unauthenticated',
    'wrong-credentials',
    'forbidden',
    'not-found',
    'conflict',
    'already-answered',
    'email-taken',
    'weak-password',
    'session-revoked',
    'account-disabled',
    'idempotency-mismatch',
    'interview-finished',
    'not-ready',
    'not-readable',
    'not-offered',
    'too-large',
    'too-many-requests',
    'daily-limit',
    'unsupported-media',
    'broken',
    'unavailable',
  ]),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Why something cannot be read (`not-readable`): an `unreachableReason` of an address, an `unreadableReason` of a file. */
  reason: z.string().optional(),
  retryAfterSeconds: z.int().nonnegative().optional(),
  /** Which limit of a day was reached (`daily-limit`), and when that day ends where the person is. */
  limit: z.object({ budget, resetsAt: instant }).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problem>
export type ProblemCode = Problem['code']
