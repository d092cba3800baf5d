import { and, count, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { shareOpenings, type ShareRow, shares } from './share.table.ts'

const mine = (actor: Actor) => eq(shares.accountId, actor.accountId)
const own = (actor: Actor, shareId: string) => and(eq(shares.id, shareId), mine(actor))

/** Links to reports, always of one actor, except for whoever holds the token of one. */
export function shareStore() {
  return {
    async insert(db: Db, row: ShareRow) {
      await db.insert(shares).values(row)
    },

    ofInterview: (db: Db, actor: Actor, interviewId: string): Promise<ShareRow[]> =>
      db
        .select()
        .from(shares)
        .where(and(eq(shares.interviewId, interviewId), mine(actor)))
        .orderBy(desc(shares.createdAt), desc(shares.id)),

    ofAccount: (db: Db, actor: Actor): Promise<ShareRow[]> =>
      db.select().from(shares).where(mine(actor)).orderBy(desc(shares.createdAt), desc(shares.id)),

    /** For whoever holds the token: nobody is signed in. What is unknown, ended and expired is told apart nowhere: one statement finds none of them. */
    async findOpen(db: Db, tokenHash: string, now: Date): Promise<ShareRow | null> {
      const [row] = await db
        .select()
        .from(shares)
        .where(and(eq(shares.tokenHash, tokenHash), isNull(shares.revokedAt), gt(shares.expiresAt, now)))
      return row ?? null
    },

    /** Holds a link until the transaction ends, so that what is written by it comes one after the other. */
    async lock(tx: Db, shareId: string): Promise<ShareRow | null> {
      const [row] = await tx.select().from(shares).where(eq(shares.id, shareId)).for('update')
      return row ?? null
    },

    async name(tx: Db, shareId: string, mentor: string | null) {
      await tx.update(shares).set({ mentor }).where(eq(shares.id, shareId))
    },

    /** Ends a link; one that has been ended stays as it is. False: the actor has no such link. */
    async end(tx: Db, actor: Actor, shareId: string, at: Date): Promise<boolean> {
      const ended = await tx
        .update(shares)
        .set({ revokedAt: sql`coalesce(${shares.revokedAt}, ${at.toISOString()})` })
        .where(own(actor, shareId))
        .returning({ id: shares.id })
      return ended.length > 0
    },

    /** A visit, unless there was one since `before`. */
    async open(db: Db, shareId: string, at: Date, before: Date) {
      await db.execute(sql`
        insert into share_opening (share_id, opened_at)
        select ${shareId}, ${at.toISOString()}::timestamptz
        where not exists (
          select 1 from share_opening seen where seen.share_id = ${shareId} and seen.opened_at > ${before.toISOString()}
        )
        on conflict do nothing`)
    },

    /** Visits of some links, the newest first. */
    openingsOf: async (db: Db, shareIds: readonly string[]): Promise<(typeof shareOpenings.$inferSelect)[]> =>
      shareIds.length === 0
        ? []
        : db
            .select()
            .from(shareOpenings)
            .where(inArray(shareOpenings.shareId, [...shareIds]))
            .orderBy(desc(shareOpenings.openedAt)),

    async countOf(db: Db, actor: Actor, interviewId: string): Promise<number> {
      const which = and(eq(shares.interviewId, interviewId), mine(actor))
      const [row] = await db.select({ n: count() }).from(shares).where(which)
      return row?.n ?? 0
    },

    /** Links that ended before then and by which nobody said anything. Gives how many there were. */
    async forgetEnded(db: Db, before: Date): Promise<number> {
      const gone = await rowsOf(
        db,
        sql`delete from share where least(expires_at, coalesce(revoked_at, expires_at)) < ${before.toISOString()}
            and not exists (select 1 from share_mark where share_id = share.id)
            and not exists (select 1 from share_comment where share_id = share.id)
            returning id`,
      )
      return gone.length
    },

    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(shares).set({ accountId: toAccountId }).where(eq(shares.accountId, fromAccountId))
    },
  }
}
export type ShareStore = ReturnType<typeof shareStore>
