import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { accounts, refreshTokens as tokens, sessions } from './account.table.ts'

/** Rows of refresh tokens, found by the hash of what the client holds. */
export const refreshTokenStore = (db: Db) => ({
  async insert(token: typeof tokens.$inferInsert, tx: Db) {
    await tx.insert(tokens).values(token)
  },

  /** The token with its session, locked until the transaction ends, so that two refreshes at once take turns. */
  async lockByHash(hash: string, tx: Db) {
    const [row] = await tx
      .select({ token: tokens, session: sessions, account: accounts })
      .from(tokens)
      .innerJoin(sessions, eq(sessions.id, tokens.sessionId))
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(tokens.hash, hash))
      .for('update')
    return row ?? null
  },

  successorsOf: (tokenId: string, tx: Db) => tx.select().from(tokens).where(eq(tokens.parentId, tokenId)),

  /** The client has used an access token that came with it: the reply arrived. */
  async confirm(tokenId: string, at: Date) {
    await db
      .update(tokens)
      .set({ confirmedAt: at })
      .where(and(eq(tokens.id, tokenId), isNull(tokens.confirmedAt)))
  },

  /** The token has been exchanged; others of the session that nobody exchanged and that are older than `before` end with it. */
  async replace({ id, sessionId }: { id: string; sessionId: string }, at: Date, before: Date, tx: Db) {
    await tx.update(tokens).set({ replacedAt: at, confirmedAt: at }).where(eq(tokens.id, id))
    const unused = and(isNull(tokens.replacedAt), isNull(tokens.revokedAt), lt(tokens.issuedAt, before))
    await tx
      .update(tokens)
      .set({ revokedAt: at })
      .where(and(eq(tokens.sessionId, sessionId), ne(tokens.id, id), unused))
  },

  async revokeSuccessors(tokenId: string, at: Date, tx: Db) {
    await tx.update(tokens).set({ revokedAt: at }).where(eq(tokens.parentId, tokenId))
  },

  /** Exchanged tokens that are older than any session lives have nothing left to betray. */
  async forgetExchanged(before: Date) {
    await db.delete(tokens).where(lt(tokens.replacedAt, before))
  },
})
export type RefreshTokenStore = ReturnType<typeof refreshTokenStore>
