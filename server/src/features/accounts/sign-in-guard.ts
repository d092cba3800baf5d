import { createHmac } from 'node:crypto'
import { inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { Refused } from '../../platform/errors.ts'
import { signInFailures as failures } from './account.table.ts'

/** How many failures cost nothing, and how long the wait may grow. */
type Patience = { free: number; mostSeconds: number }

/**
 * The pair is what an attacker at one place guesses at; the account alone is slowed only a little, so that a stranger cannot
 * lock a person out; the address alone stops those who try one password on many accounts.
 */
const PATIENCE = {
  pair: { free: 5, mostSeconds: 900 },
  account: { free: 20, mostSeconds: 60 },
  address: { free: 50, mostSeconds: 900 },
} as const satisfies Record<string, Patience>
type Kind = keyof typeof PATIENCE

/** After an hour without a failure the count begins again. */
const FADES_SECONDS = 3600

/** Seconds from the last failure until the next try: doubles with each failure beyond the free ones. */
export function waitSeconds(count: number, { free, mostSeconds }: Patience): number {
  return count < free ? 0 : Math.min(2 ** Math.min(count - free, 20), mostSeconds)
}

type Try = { email: string; address: string }
type Needs = { db: Db; secret: Uint8Array; now: () => Date }

/** Slows the guessing of passwords. Kept in the database as keyed hashes: it survives a restart and names nobody. */
export function signInGuard({ db, secret, now }: Needs) {
  const subjectsOf = hashedSubjects(secret)

  return {
    /** @throws Refused `too-many-requests` while a wait lasts; without looking at the password. */
    async check(given: Try): Promise<void> {
      const subjects = subjectsOf(given)
      const rows = await db
        .select()
        .from(failures)
        .where(inArray(failures.subject, Object.values(subjects)))
      const waits = rows.map(({ subject, failures: count, lastAt }) => {
        const passed = (now().getTime() - lastAt.getTime()) / 1000
        if (passed > FADES_SECONDS) return 0
        const patience =
          subject === subjects.pair ? PATIENCE.pair : subject === subjects.account ? PATIENCE.account : PATIENCE.address
        return waitSeconds(count, patience) - passed
      })
      const longest = Math.ceil(Math.max(0, ...waits))
      if (longest > 0)
        throw new Refused('too-many-requests', `Too many failed sign-ins. Try again in ${longest} seconds.`, longest)
    },

    async failed(given: Try): Promise<void> {
      const at = now()
      const faded = new Date(at.getTime() - FADES_SECONDS * 1000)
      const rows = Object.values(subjectsOf(given)).map((subject) => ({ subject, failures: 1, lastAt: at }))
      const counted = sql`case when ${failures.lastAt} < ${faded.toISOString()}::timestamptz then 1 else ${failures.failures} + 1 end`
      await db
        .insert(failures)
        .values(rows)
        .onConflictDoUpdate({ target: failures.subject, set: { failures: counted, lastAt: at } })
    },

    /** The address keeps its count: one known password must not wash away guesses at others. */
    async succeeded(given: Try): Promise<void> {
      const { pair, account } = subjectsOf(given)
      await db.delete(failures).where(inArray(failures.subject, [pair, account]))
    },

    forgetOld: async (): Promise<void> => {
      await db.delete(failures).where(lt(failures.lastAt, new Date(now().getTime() - FADES_SECONDS * 1000)))
    },
  }
}
export type SignInGuard = ReturnType<typeof signInGuard>

/** Names account, address and pair without naming anybody: without the secret the hashes cannot be guessed back. */
function hashedSubjects(secret: Uint8Array) {
  const hash = (...parts: string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
  return ({ email, address }: Try): Record<Kind, string> => ({
    pair: hash('pair', email, address),
    account: hash('account', email),
    address: hash('address', address),
  })
}
