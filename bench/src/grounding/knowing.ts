import { randomUUID } from 'node:crypto'
import type { LibraryDocument } from '@maju/contracts/library'
import type { PlanDocument } from '@maju/contracts/plan'
import { knowCompany } from '@maju/server/flows/know-company'
import type { Actor } from '@maju/server/platform/actor'
import { openMemoryDatabase } from '@maju/server/platform/database/pglite-database'
import { cacheFolder, migrationsFolder } from '@maju/server/platform/database/places'
import { silentLog } from '@maju/server/platform/log'
import { makeActor } from '@maju/server/platform/make-actor'
import { sql } from 'drizzle-orm'
import { benchLibrary } from '../retrieval/bench-library.ts'

/** The product's library over a database in memory, what it knows of companies, and people who add to it. */
export async function openKnowledge() {
  const database = await openMemoryDatabase({ migrationsFolder, cacheFolder })
  const { library } = benchLibrary(database)
  const companyOfTarget = new Map<string, string>()
  const targets = {
    row: async (_actor: Actor, targetId: string) => ({ company: companyOfTarget.get(targetId) ?? '' }) as never,
  }
  const known = knowCompany({ library, targets, log: silentLog() })

  return {
    library,
    async person(): Promise<Actor> {
      const accountId = randomUUID()
      await database.db.execute(
        sql`insert into account (id, name, role, language, disabled, created_at, last_seen_at)
            values (${accountId}, 'guest', 'candidate', 'ko', false, now(), now())`,
      )
      return makeActor({ accountId, role: 'candidate', guest: false, sessionId: null })
    },
    share: (company: string, { title, text }: { title: string; text: string }): Promise<LibraryDocument> =>
      library.addSharedForJob(company, { title, kind: 'filing', source: null, published: null, content: { text } }),
    forPlan: (actor: Actor, company: string): Promise<PlanDocument | null> => known.forPlan(actor, company),
    brief: (actor: Actor, company: string) => {
      const targetId = randomUUID()
      companyOfTarget.set(targetId, company)
      return known.brief(actor, targetId, new AbortController().signal)
    },
    close: () => database.close(),
  }
}
export type Knowledge = Awaited<ReturnType<typeof openKnowledge>>
