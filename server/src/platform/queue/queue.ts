import type { z } from 'zod'
import type { Db } from '../database/db.ts'

/**
 * A job is a value: what it is called, what it carries, how stubborn it is. It does not know who runs it.
 * Cut a new job where the reason to fail changes.
 */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  /** Lower-case words with hyphens; unique in the house. */
  name: string
  /** Ids, not texts. A payload that belongs to a person has `accountId`, so that it can be forgotten with the account. */
  payload: Payload
  /** How often it is tried again after the first failure, with a growing pause. */
  retries: number
  /** After this long one try is aborted and counts as failed. */
  timeoutSeconds: number
  /** How many of this kind run at the same time in one process. */
  atOnce: number
}

export const job = <Payload extends z.ZodType>(
  given: Omit<Job<Payload>, 'atOnce'> & { atOnce?: number },
): Job<Payload> => ({
  atOnce: 1,
  ...given,
})

/** What a handler is told about its try. `lastTry`: no other follows, so this is the moment to record a failure. */
export type Attempt = { signal: AbortSignal; lastTry: boolean }

/** A handler may run twice (a crash after its work, before the record of it): it has to be safe to repeat. */
export type Handler<Payload extends z.ZodType> = (payload: z.output<Payload>, attempt: Attempt) => Promise<void>

export type Queue = {
  /**
   * Puts jobs of one kind into the queue, one a payload. With `tx` they exist only if that transaction commits, and start after it.
   * @throws ZodError when a payload does not fit the job; then none is put.
   */
  enqueue<Payload extends z.ZodType>(job: Job<Payload>, payloads: readonly z.input<Payload>[], tx?: Db): Promise<void>
  /** Says who runs a kind of job in this process; before `start`. @throws Error when it has a handler already. */
  work<Payload extends z.ZodType>(job: Job<Payload>, handler: Handler<Payload>): void
  start(): Promise<void>
  /** Takes no new job, waits for those at work up to the seconds given, then aborts them; they are tried again later. */
  stop(withinSeconds: number): Promise<void>
  /** Removes the waiting and finished jobs of an account. */
  forget(accountId: string): Promise<void>
}

export type JobState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed'

/** What the operator sees of the queue. Apart from `Queue`, since nobody else needs it. */
export type QueueOverview = {
  /** How much of each kind. */
  counts(): Promise<{ queue: string; waiting: number; active: number; failed: number }[]>
  /** The newest failures first, then the newest others. */
  newest(limit: number): Promise<JobRecord[]>
  /** Puts a failed job back. @throws NotFound when there is no failed job with this id in this queue. */
  retry(queue: string, jobId: string): Promise<void>
}

export type JobRecord = {
  id: string
  queue: string
  state: JobState
  /** Tries begun so far. */
  attempts: number
  createdAt: Date
  finishedAt: Date | null
  /** Kind of the last error; its message may hold what a person wrote and is not kept. */
  error: string | null
}
