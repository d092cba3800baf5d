import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { accounts, refreshTokens, sessions } from './account.table.ts'

export type NewSession = typeof sessions.$inferInsert
export type NewToken = typeof refreshTokens.$inferInsert

/** Rows of sessions and their refresh tokens. The service decides; nothing here judges. */
export function sessionStore(db: Db) {
  return {
    async open(session: NewSession, token: NewToken, tx: Db) {
      await tx.insert(sessions).values(session)
      await tx.insert(refreshTokens).values(token)
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

    async confirm(tokenId: string, at: Date) {
      await db
        .update(refreshTokens)
        .set({ confirmedAt: at })
        .where(and(eq(refreshTokens.id, tokenId), isNull(refreshTokens.confirmedAt)))
    },

    /** The token with its session, locked until the transaction ends, so that two refreshes at once take turns. */
    async lockByHash(hash: string, tx: Db) {
      const [row] = await tx
        .select({ token: refreshTokens, session: sessions, account: accounts })
        .from(refreshTokens)
        .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(refreshTokens.hash, hash))
        .for('update')
      return row ?? null
    },

    successorsOf: (tokenId: string, tx: Db) =>
      tx.select().from(refreshTokens).where(eq(refreshTokens.parentId, tokenId)),

    /** The token has been exchanged; others of the session that nobody exchanged since `before` end with it. */
    async replace(token: { id: string; sessionId: string }, at: Date, before: Date, tx: Db) {
      await tx.update(refreshTokens).set({ replacedAt: at, confirmedAt: at }).where(eq(refreshTokens.id, token.id))
      await tx
        .update(refreshTokens)
        .set({ revokedAt: at })
        .where(
          and(
            eq(refreshTokens.sessionId, token.sessionId),
            ne(refreshTokens.id, token.id),
            isNull(refreshTokens.replacedAt),
            isNull(refreshTokens.revokedAt),
            lt(refreshTokens.issuedAt, before),
          ),
        )
    },

    async revokeSuccessors(tokenId: string, at: Date, tx: Db) {
      await tx.update(refreshTokens).set({ revokedAt: at }).where(eq(refreshTokens.parentId, tokenId))
    },

    async issue(token: NewToken, session: { id: string; lastUsedAt: Date; expiresAt: Date }, tx: Db) {
      await tx.insert(refreshTokens).values(token)
      const { id, ...change } = session
      await tx.update(sessions).set(change).where(eq(sessions.id, id))
    },

    list: (actor: Actor, now: Date) =>
      db
        .select()
        .from(sessions)
        .where(and(eq(sessions.accountId, actor.accountId), gt(sessions.expiresAt, now)))
        .orderBy(desc(sessions.lastUsedAt)),

    /** True when there was such a session of this account. */
    async end(actor: Actor, sessionId: string): Promise<boolean> {
      const gone = await db
        .delete(sessions)
        .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, actor.accountId)))
        .returning({ id: sessions.id })
      return gone.length > 0
    },

    async endById(sessionId: string, tx: Db) {
      await tx.delete(sessions).where(eq(sessions.id, sessionId))
    },

    async endAllOf(accountId: string, tx: Db) {
      await tx.delete(sessions).where(eq(sessions.accountId, accountId))
    },

    /** Ended long ago: sessions past their end, and exchanged tokens that are older than any session lives. */
    async forgetExpired(now: Date, issuedBefore: Date) {
      await db.delete(sessions).where(lt(sessions.expiresAt, now))
      await db
        .delete(refreshTokens)
        .where(and(lt(refreshTokens.replacedAt, issuedBefore), lt(refreshTokens.issuedAt, issuedBefore)))
    },
  }
}
export type SessionStore = ReturnType<typeof sessionStore>
