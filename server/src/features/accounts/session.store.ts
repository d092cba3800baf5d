import { and, desc, eq, gt, lt } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { accounts, refreshTokens, sessions } from './account.table.ts'

export type SessionRow = typeof sessions.$inferSelect

/** Rows of sessions. The service decides; nothing here judges. */
export const sessionStore = (db: Db) => ({
  async insert(session: typeof sessions.$inferInsert, tx: Db) {
    await tx.insert(sessions).values(session)
  },

  /** Session, token and account behind an access token; null when one of them is gone. */
  async live(sessionId: string, tokenId: string) {
    const [row] = await db
      .select({ account: accounts, expiresAt: sessions.expiresAt, confirmedAt: refreshTokens.confirmedAt })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .innerJoin(refreshTokens, and(eq(refreshTokens.sessionId, sessions.id), eq(refreshTokens.id, tokenId)))
      .where(eq(sessions.id, sessionId))
    return row ?? null
  },

  async prolong({ id, accountId }: SessionRow, lastUsedAt: Date, expiresAt: Date, tx: Db) {
    await tx.update(sessions).set({ lastUsedAt, expiresAt }).where(eq(sessions.id, id))
    await tx.update(accounts).set({ lastSeenAt: lastUsedAt }).where(eq(accounts.id, accountId))
  },

  list: (actor: Actor, now: Date) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.accountId, actor.accountId), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.lastUsedAt)),

  /** True when there was such a session of this account. */
  async end(actor: Actor, sessionId: string): Promise<boolean> {
    const mine = and(eq(sessions.id, sessionId), eq(sessions.accountId, actor.accountId))
    return (await db.delete(sessions).where(mine).returning({ id: sessions.id })).length > 0
  },

  async endById(sessionId: string, tx: Db) {
    await tx.delete(sessions).where(eq(sessions.id, sessionId))
  },

  async endAllOf(accountId: string, tx: Db) {
    await tx.delete(sessions).where(eq(sessions.accountId, accountId))
  },

  async forgetExpired(now: Date) {
    await db.delete(sessions).where(lt(sessions.expiresAt, now))
  },
})
export type SessionStore = ReturnType<typeof sessionStore>
