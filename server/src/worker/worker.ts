import type { House } from '../compose.ts'
import { forgetAccountJob } from '../features/accounts/account.jobs.ts'
import { errorFields } from '../platform/log.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** Says who works on what, one line a kind of job. */
export function bindJobs({ queue, leaving, knowledge, sources, practice, documents, calendar, chats }: House) {
  queue.work(forgetAccountJob, ({ goneAccountId }) => leaving.forget(goneAccountId))
  knowledge.bindJobs()
  sources.bindJobs()
  practice.bindJobs()
  documents.bindJobs()
  calendar.bindJobs()
  chats.bindJobs()
}

/** Sweeps away what has expired every hour, looks for what is due every minute, now too, until the returned function is called. */
export function keepHouse({ housekeeping, calendar, log }: House): () => void {
  const stops = [
    repeat(housekeeping, HOUR, (error) => log.error(errorFields(error), 'housekeeping-failed')),
    repeat(calendar.everyMinute, MINUTE, (error) => log.error(errorFields(error), 'looking-for-due-failed')),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** One after another, and never two rounds at a time. */
function repeat(tasks: readonly (() => Promise<void>)[], milliseconds: number, failed: (error: unknown) => void) {
  let busy = false
  const round = async () => {
    if (busy) return
    busy = true
    for (const task of tasks) await task().catch(failed)
    busy = false
  }
  void round()
  const timer = setInterval(() => void round(), milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
