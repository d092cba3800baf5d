import type { House } from '../compose.ts'
import { forgetAccountJob } from '../features/accounts/account.jobs.ts'
import { errorFields } from '../platform/log.ts'

const HOUR = 3_600_000

/** Says who works on what, one line a kind of job. */
export function bindJobs({ queue, leaving, knowledge, sources, practice, documents, chats }: House) {
  queue.work(forgetAccountJob, ({ goneAccountId }) => leaving.forget(goneAccountId))
  knowledge.bindJobs()
  sources.bindJobs()
  practice.bindJobs()
  documents.bindJobs()
  chats.bindJobs()
}

/** Sweeps away what has expired, now and every hour, until the returned function is called. */
export function keepHouse({ housekeeping, log }: House): () => void {
  const sweep = async () => {
    for (const task of housekeeping)
      await task().catch((error: unknown) => log.error(errorFields(error), 'housekeeping-failed'))
  }
  void sweep()
  const timer = setInterval(() => void sweep(), HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
