import { sql } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import { rowsOf, type Db } from '../database/db.ts'
import { NotFound } from '../errors.ts'
import type { JobRecord, JobState, QueueOverview } from './queue.ts'

type Row = {
  id: string
  queue: string
  state: JobState
  attempts: number
  created: string
  finished: string | null
  error: string | null
}

/** pg-boss keeps its counts for a minute; the operator wants them as they are, so its table is read. */
export const bossOverview = (boss: PgBoss, db: Db): QueueOverview => ({
  counts: () =>
    rowsOf(
      db,
      sql`select name as queue,
            count(*) filter (where state in ('created', 'retry'))::int as waiting,
            count(*) filter (where state = 'active')::int as active,
            count(*) filter (where state = 'failed')::int as failed
          from pgboss.job where name not like '\\_\\_%' group by name order by name`,
    ),
  async newest(limit) {
    const rows = await rowsOf<Row>(
      db,
      sql`select id, name as queue, state::text as state,
            retry_count + (started_on is not null)::int as attempts,
            created_on as created, completed_on as finished,
            coalesce(output->>'message', output->>'name') as error
          from pgboss.job where name not like '\\_\\_%'
          order by (state = 'failed') desc, created_on desc limit ${limit}`,
    )
    return rows.map(toRecord)
  },
  async retry(queue, jobId) {
    const [failed] = await rowsOf(
      db,
      sql`select id from pgboss.job where name = ${queue} and id = ${jobId}::uuid and state = 'failed'`,
    )
    if (!failed) throw new NotFound('failed job')
    await boss.retry(queue, jobId)
  },
})

function toRecord({ created, finished, ...row }: Row): JobRecord {
  return { ...row, createdAt: new Date(created), finishedAt: finished === null ? null : new Date(finished) }
}

export const unfinishedJobs = (db: Db) =>
  rowsOf<{ id: string; name: string }>(
    db,
    sql`select id, name from pgboss.job where state = 'active' and name not like '\\_\\_%'`,
  )

export async function forgetAccount(db: Db, accountId: string) {
  await db.execute(sql`delete from pgboss.job where data->>'accountId' = ${accountId} and state <> 'active'`)
}
