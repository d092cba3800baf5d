import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const mailAddresses = pgTable('mail_address', {
  accountId: uuid('account_id').primaryKey(),
  address: text('address').notNull(),
  wanted: boolean('wanted').notNull(),
  wantedSince: instant('wanted_since').notNull(),
  confirmedAt: instant('confirmed_at'),
  tokenHash: text('token_hash'),
  tokenExpiresAt: instant('token_expires_at'),
  linksSent: integer('links_sent').notNull(),
  linksSince: instant('links_since').notNull(),
})
export type AddressRow = typeof mailAddresses.$inferSelect

export const mailedReminders = pgTable(
  'mail_reminder',
  {
    eventId: uuid('event_id').notNull(),
    dueAt: instant('due_at').notNull(),
    accountId: uuid('account_id').notNull(),
    state: text('state').$type<'waiting' | 'sending' | 'sent' | 'failed'>().notNull(),
    tries: integer('tries').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.dueAt] })],
)
export type MailedRow = typeof mailedReminders.$inferSelect
