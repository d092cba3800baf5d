import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { type AddressRow, mailAddresses } from './mail.table.ts'

/** Whose address reminders go to. */
export function mailAddressStore() {
  return {
    async find(db: Db, accountId: string): Promise<AddressRow | null> {
      const [row] = await db.select().from(mailAddresses).where(eq(mailAddresses.accountId, accountId))
      return row ?? null
    },

    async keep(db: Db, row: AddressRow) {
      await db.insert(mailAddresses).values(row).onConflictDoUpdate({ target: mailAddresses.accountId, set: row })
    },

    async update(db: Db, accountId: string, change: Partial<AddressRow>): Promise<boolean> {
      const changed = await db
        .update(mailAddresses)
        .set(change)
        .where(eq(mailAddresses.accountId, accountId))
        .returning({ accountId: mailAddresses.accountId })
      return changed.length > 0
    },

    /** For whoever opens the link: nobody is signed in, the token is the proof, and it is spent. */
    async confirm(db: Db, tokenHash: string, now: Date): Promise<boolean> {
      const confirmed = await db
        .update(mailAddresses)
        .set({ confirmedAt: now, wantedSince: now, tokenHash: null, tokenExpiresAt: null })
        .where(and(eq(mailAddresses.tokenHash, tokenHash), gt(mailAddresses.tokenExpiresAt, now)))
        .returning({ accountId: mailAddresses.accountId })
      return confirmed.length > 0
    },

    wanting: (db: Db): Promise<AddressRow[]> =>
      db
        .select()
        .from(mailAddresses)
        .where(and(eq(mailAddresses.wanted, true), isNotNull(mailAddresses.confirmedAt))),
  }
}
export type MailAddressStore = ReturnType<typeof mailAddressStore>
