import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, lt } from 'drizzle-orm'
import type { Actor } from '../actor.ts'
import type { Db } from '../database/db.ts'
import { Malformed, Refused } from '../errors.ts'
import { idempotencyKeys as keys } from './idempotency.table.ts'

export type Kept = { status: number; response: unknown }
type Request = { actor: Actor; key: string; hash: string }
/** `alone`: no other process works on this database, so whatever was at work before this one began died with its process. */
type Needs = { db: Db; now: () => Date; alone?: boolean }

/** A first try that is silent for this long died with its process; the next one does the work. */
const ABANDONED_SECONDS = 120
const PATIENCE_SECONDS = 30
const KEPT_HOURS = 24

const rowOf = ({ actor, key }: Request) => and(eq(keys.accountId, actor.accountId), eq(keys.key, key))

/** True for the one that comes first. */
async function claim(db: Db, { actor, key, hash }: Request, createdAt: Date): Promise<boolean> {
  const row = { accountId: actor.accountId, key, requestHash: hash, createdAt }
  return (await db.insert(keys).values(row).onConflictDoNothing().returning({ key: keys.key })).length === 1
}

/**
 * Does a request once for each account and `Idempotency-Key`, and gives the same reply to each repetition; a repetition that comes
 * while the first is at work waits for it. A failed request is forgotten, so that it can be tried again.
 * After a crash between the work and the record of it a repetition does the work again: what must survive that
 * guards itself (an answer names the turn that it replies to).
 */
export function idempotency({ db, now, alone = false }: Needs) {
  const began = now().getTime()

  function isAbandoned(claimedAt: Date): boolean {
    const at = claimedAt.getTime()
    return (alone && at < began) || now().getTime() - at >= ABANDONED_SECONDS * 1000
  }

  async function work(request: Request, run: () => Promise<Kept>): Promise<Kept> {
    try {
      const kept = await run()
      await db
        .update(keys)
        .set({ status: kept.status, response: kept.response ?? null })
        .where(rowOf(request))
      return kept
    } catch (error) {
      await db.delete(keys).where(rowOf(request))
      throw error
    }
  }

  /** The reply of the first try when there is one; null when this try should claim the key (again). */
  async function lookAt(request: Request): Promise<Kept | 'at-work' | null> {
    const [row] = await db.select().from(keys).where(rowOf(request))
    if (!row) return null
    if (row.requestHash !== request.hash) {
      throw new Refused(
        'idempotency-mismatch',
        'This Idempotency-Key was used for another request. Use a new key for a new request.',
      )
    }
    if (row.status !== null) return { status: row.status, response: row.response }
    if (!isAbandoned(row.createdAt)) return 'at-work'
    await db.delete(keys).where(and(rowOf(request), eq(keys.createdAt, row.createdAt)))
    return null
  }

  return {
    async once(request: Request, run: () => Promise<Kept>): Promise<Kept & { replayed: boolean }> {
      const until = performance.now() + PATIENCE_SECONDS * 1000
      while (performance.now() < until) {
        if (await claim(db, request, now())) return { ...(await work(request, run)), replayed: false }
        const found = await lookAt(request)
        if (found && found !== 'at-work') return { ...found, replayed: true }
        if (found) await pause(25)
      }
      throw new Refused('conflict', 'The same request is still being worked on. Try again in a moment.', 5)
    },

    forgetOld: async (): Promise<void> => {
      await db.delete(keys).where(lt(keys.createdAt, new Date(now().getTime() - KEPT_HOURS * 3_600_000)))
    },
  }
}
export type Idempotency = ReturnType<typeof idempotency>

/** The header's value, or null. @throws Malformed when it is not 1 to 200 visible ASCII characters. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new Malformed([{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' }])
  }
  return header
}

/** The same for two requests that ask for the same thing. */
export const requestHash = (asked: unknown) => createHash('sha256').update(JSON.stringify(asked)).digest('hex')
