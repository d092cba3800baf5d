import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '@maju/contracts/basics'
import { readSubscription } from '@maju/contracts/calendar'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { SubscriptionRow } from './calendar.table.ts'
import type { SubscriptionStore } from './subscription.store.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** Nothing can be guessed of 256 random bits, so a fast hash is enough; the token itself is kept nowhere. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Needs = { db: Db; store: SubscriptionStore; now: () => Date }

/** A private address that other calendars read: shown once, ended at will, gone by itself after its days. */
export function subscriptionService({ db, store, now }: Needs) {
  const alive = (row: SubscriptionRow | null): row is SubscriptionRow => row !== null && row.expiresAt > now()

  return {
    async get(actor: Actor) {
      const row = await store.find(db, actor)
      return alive(row) ? present(row) : null
    },

    async create(actor: Actor, { days, language }: { days: number; language: Language }) {
      const token = randomBytes(32).toString('base64url')
      const createdAt = now()
      const expiresAt = new Date(createdAt.getTime() + days * MILLISECONDS_A_DAY)
      const row = { accountId: actor.accountId, tokenHash: hashOf(token), language, createdAt, expiresAt }
      await store.replace(db, row)
      return { ...present(row), path: `/api/v2${readSubscription.path.replace(':token', token)}` }
    },

    revoke: (actor: Actor) => store.remove(db, actor),

    /** Whose calendar the token opens. @throws NotFound for one that is unknown, ended or expired: all the same. */
    async open(token: string): Promise<Pick<SubscriptionRow, 'accountId' | 'language'>> {
      const row = await store.findByHash(db, hashOf(token))
      if (!alive(row)) throw new NotFound('calendar')
      return row
    },

    forgetExpired: () => store.forgetExpired(db, now()),
    move: store.move,
  }
}
export type SubscriptionService = ReturnType<typeof subscriptionService>

const present = ({ createdAt, expiresAt }: SubscriptionRow) => ({
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})
