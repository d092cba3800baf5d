import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Actor } from '../actor.ts'
import type { Db } from './db.ts'

/** An account with a target, a plan and an interview, as rows. */
export async function practiceRows(db: Db): Promise<{ actor: Actor; interviewId: string; targetId: string }> {
  const [accountId, targetId, planId, interviewId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  await db.execute(
    sql`insert into target (id, account_id, company, job_title, language, posting, resume, cover_letter, demo, created_at, updated_at)
        values (${targetId}, ${accountId}, '', '', 'ko', '', '', '', false, now(), now())`,
  )
  await db.execute(
    sql`insert into plan (id, account_id, target_id, status, used, request, body, created_at)
        values (${planId}, ${accountId}, ${targetId}, 'ready', true, '{}', '{}', now())`,
  )
  await db.execute(
    sql`insert into interview (id, account_id, target_id, plan_id, status, demo, state, started_at, updated_at)
        values (${interviewId}, ${accountId}, ${targetId}, ${planId}, 'live', false, '{}', now(), now())`,
  )
  const actor = { accountId, role: 'candidate', guest: false, sessionId: null } as Actor
  return { actor, interviewId, targetId }
}
