import { randomUUID } from 'node:crypto'
import { NotFound } from '../errors.ts'
import type { Handler, Job, JobRecord, JobState, Queue, QueueOverview } from './queue.ts'
import { runHandler } from './run-handler.ts'

type Entry = JobRecord & { job: Job; data: unknown }

/** A queue that lives as long as the process, and runs its jobs when the test says so. */
export type MemoryQueue = Queue & {
  overview: QueueOverview
  /** Runs until nothing waits, retries included and without their pauses. */
  drain(): Promise<void>
}

/** `afterCommit` is the database's: with it a job appears only when the transaction has committed. */
export function memoryQueue({ afterCommit }: { afterCommit: (run: () => void) => void }): MemoryQueue {
  const entries: Entry[] = []
  const handlers = new Map<string, Handler<Job['payload']>>()
  const stopping = new AbortController()

  async function runOne(entry: Entry) {
    const handler = handlers.get(entry.queue)
    if (!handler) throw new Error(`nobody works on ${entry.queue}`)
    entry.state = 'active'
    entry.attempts += 1
    const lastTry = entry.attempts > entry.job.retries
    try {
      await runHandler(entry.job, handler, { data: entry.data, lastTry, stopped: stopping.signal })
      settle(entry, 'completed', null)
    } catch (error) {
      settle(entry, lastTry ? 'failed' : 'retry', error instanceof Error ? error.name : 'unknown')
    }
  }

  return {
    async enqueue(job, payloads) {
      const all: Entry[] = payloads.map((payload) => ({ ...fresh(job.name), job, data: job.payload.parse(payload) }))
      afterCommit(() => entries.push(...all))
    },
    work(job, handler) {
      if (handlers.has(job.name)) throw new Error(`${job.name} has a handler already`)
      handlers.set(job.name, handler)
    },
    async start() {},
    async stop() {
      stopping.abort()
    },
    async forget(accountId) {
      const mine = entries.filter(({ data, state }) => state !== 'active' && ownerOf(data) === accountId)
      for (const entry of mine) entries.splice(entries.indexOf(entry), 1)
    },
    async drain() {
      for (let next = waiting(entries); next; next = waiting(entries)) await runOne(next)
    },
    overview: overviewOf(entries),
  }
}

const fresh = (queue: string): JobRecord => ({
  id: randomUUID(),
  queue,
  state: 'created',
  attempts: 0,
  createdAt: new Date(),
  finishedAt: null,
  error: null,
})

const failedFirst = (entry: Entry) => (entry.state === 'failed' ? 0 : 1)

const isWaiting = (entry: Entry) => entry.state === 'created' || entry.state === 'retry'
const waiting = (entries: Entry[]) => entries.find(isWaiting)

function settle(entry: Entry, state: JobState, error: string | null) {
  entry.state = state
  entry.error = error
  entry.finishedAt = state === 'retry' ? null : new Date()
}

function ownerOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'accountId' in data ? data.accountId : null
}

function overviewOf(entries: Entry[]): QueueOverview {
  return {
    async counts() {
      const names = [...new Set(entries.map(({ queue }) => queue))].toSorted()
      return names.map((queue) => {
        const of = entries.filter((entry) => entry.queue === queue)
        const inState = (state: JobState) => of.filter((entry) => entry.state === state).length
        return { queue, waiting: of.filter(isWaiting).length, active: inState('active'), failed: inState('failed') }
      })
    },
    async newest(limit) {
      const sorted = entries.toReversed().toSorted((a, b) => failedFirst(a) - failedFirst(b))
      return sorted.slice(0, limit).map(({ job: _job, data: _data, ...record }) => record)
    },
    async retry(queue, jobId) {
      const entry = entries.find(({ id, queue: name, state }) => id === jobId && name === queue && state === 'failed')
      if (!entry) throw new NotFound('failed job')
      Object.assign(entry, { state: 'retry', attempts: 0, finishedAt: null })
    },
  }
}
