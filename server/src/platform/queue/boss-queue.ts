import { is, sql, SQL } from 'drizzle-orm'
import { fromDrizzle, fromPglite, PgBoss, type ConstructorOptions, type DrizzleTransactionLike } from 'pg-boss'
import { rowsOf, type Database, type Db } from '../database/db.ts'
import { errorFields, type Log } from '../log.ts'
import { bossOverview, forgetAccount, unfinishedJobs } from './boss-tables.ts'
import type { Handler, Job, Queue, QueueOverview } from './queue.ts'
import { JobFailed, runHandler } from './run-handler.ts'

type Needs = { database: Database; jobs: readonly Job[]; log: Log }

/** A worker that stops beating lost its process. Only where several processes share a database. */
const HEARTBEAT_SECONDS = 30
const NO_JOB = '00000000-0000-4000-8000-000000000000'

/**
 * pg-boss in the database of the house, on either engine. `jobs` lists every kind, also those that other processes
 * run. A commit wakes the workers (LISTEN/NOTIFY); polling finds the retries, which wake nobody.
 */
export function bossQueue({ database, jobs, log }: Needs): Queue & { overview: QueueOverview } {
  const boss = new PgBoss({
    ...connectionOf(database),
    schema: 'pgboss',
    schedule: false,
    useListenNotify: true,
    monitorIntervalSeconds: 30,
    superviseIntervalSeconds: 30,
  })
  boss.on('error', (error) => log.error(errorFields(error), 'queue-error'))
  boss.on('warning', (warning) => log.warn({ kind: warning.message }, 'queue-warning'))
  const handlers = new Map<Job, Handler<Job['payload']>>()

  return {
    async enqueue(job, payloads, tx) {
      const all = payloads.map((payload) => ({ data: dataOf(job, payload) }))
      await boss.insert(job.name, all, tx ? { db: fromDrizzle(executorOf(tx), sql) } : {})
    },
    work(job, handler) {
      if (handlers.has(job)) throw new Error(`${job.name} has a handler already`)
      handlers.set(job, handler)
    },
    async start() {
      await boss.start()
      for (const job of jobs) await declare(boss, job, database.engine)
      if (database.engine === 'pglite') await failInterrupted(boss, database)
      for (const [job, handler] of handlers) await serve(boss, job, handler, log)
    },
    async stop(withinSeconds) {
      await boss.stop({ graceful: true, timeout: withinSeconds * 1000, close: true })
    },
    forget: (accountId) => forgetAccount(database.db, accountId),
    overview: bossOverview(boss, database.db),
  }
}

function connectionOf({ connection }: Database): ConstructorOptions {
  if (connection.kind === 'pglite')
    return { db: fromPglite(connection.client), backend: 'pglite', monitorVacuum: false, reindex: false }
  return { connectionString: connection.url, max: 4, application_name: 'maju-queue' }
}

async function declare(boss: PgBoss, { name, retries, timeoutSeconds }: Job, engine: Database['engine']) {
  const options = {
    retryLimit: retries,
    retryDelay: 1,
    retryBackoff: true,
    // Our own time limit comes first, so that a handler learns of it.
    expireInSeconds: timeoutSeconds + 30,
    deleteAfterSeconds: 7 * 24 * 3600,
    notify: true,
  }
  await boss.createQueue(name, engine === 'postgresql' ? { ...options, heartbeatSeconds: HEARTBEAT_SECONDS } : options)
  await boss.updateQueue(name, options)
  // Looks the queue up into pg-boss's memory: the first `send` inside a transaction must not query around it.
  await boss.getJobById(name, NO_JOB)
}

/** This process owns the folder, so what is marked as running belongs to one that died: it counts as a failed try. */
async function failInterrupted(boss: PgBoss, { db }: Database) {
  for (const { name, id } of await unfinishedJobs(db)) await boss.fail(name, id, { name: 'Interrupted' })
}

async function serve(boss: PgBoss, job: Job, handler: Handler<Job['payload']>, log: Log) {
  const options = {
    includeMetadata: true,
    localConcurrency: job.atOnce,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 2,
  } as const
  // Found again only once there is something to do: a handler does not run before its worker is known.
  const known = Promise.withResolvers<string>()
  const workerId = await boss.work<unknown, void, typeof options>(job.name, options, async ([given]) => {
    if (!given) return
    const began = performance.now()
    const fields = { job: job.name, jobId: given.id, tries: given.retryCount + 1 }
    const milliseconds = () => Math.round(performance.now() - began)
    try {
      const lastTry = given.retryCount >= given.retryLimit
      await runHandler(job, handler, { data: given.data, lastTry, stopped: given.signal })
      log.info({ ...fields, milliseconds: milliseconds() }, 'job-done')
    } catch (error) {
      log.error({ ...fields, milliseconds: milliseconds(), ...errorFields(error) }, 'job-failed')
      throw new JobFailed(error)
    } finally {
      // Where there was one job there may be more, and one notification stood for all of them: look again at once.
      boss.notifyWorker(await known.promise)
    }
  })
  known.resolve(workerId)
}

function dataOf(job: Job, payload: unknown): object {
  const data: unknown = job.payload.parse(payload)
  if (typeof data !== 'object' || data === null) throw new Error(`the payload of ${job.name} is not an object`)
  return data
}

const executorOf = (tx: Db): DrizzleTransactionLike => ({
  execute: async (query) => {
    if (!is(query, SQL)) throw new Error('pg-boss asks with the `sql` that it was given')
    return { rows: await rowsOf(tx, query) }
  },
})
