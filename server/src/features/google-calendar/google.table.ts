import type { RemoteContent } from '@maju/providers/calendar/remote-calendar'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { GoogleCalendar, GoogleTrouble } from '@maju/contracts/google-calendar'
import { instant } from '../../platform/database/columns.ts'

export const googleConsents = pgTable('google_consent', {
  stateHash: text('state_hash').primaryKey(),
  accountId: uuid('account_id').notNull(),
  sessionId: uuid('session_id').notNull(),
  sealedVerifier: text('sealed_verifier').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
export type ConsentRow = typeof googleConsents.$inferSelect

export const googleConnections = pgTable('google_connection', {
  accountId: uuid('account_id').primaryKey(),
  state: text('state').$type<GoogleCalendar['state']>().notNull(),
  sealedTokens: text('sealed_tokens'),
  calendarId: text('calendar_id'),
  syncToken: text('sync_token'),
  trouble: text('trouble').$type<GoogleTrouble>(),
  failures: integer('failures').notNull(),
  connectedAt: instant('connected_at').notNull(),
  syncedAt: instant('synced_at'),
  touchedAt: instant('touched_at').notNull(),
  nextSyncAt: instant('next_sync_at').notNull(),
  heldUntil: instant('held_until').notNull(),
})
export type ConnectionRow = typeof googleConnections.$inferSelect

export const googleLinks = pgTable(
  'google_link',
  {
    accountId: uuid('account_id').notNull(),
    eventId: uuid('event_id').notNull(),
    remoteId: text('remote_id').notNull(),
    generation: integer('generation').notNull(),
    version: text('version'),
    base: jsonb('base').$type<RemoteContent>().notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.eventId] })],
)
export type LinkRow = typeof googleLinks.$inferSelect

export const googleFarewells = pgTable('google_farewell', {
  id: uuid('id').primaryKey(),
  sealedToken: text('sealed_token').notNull(),
  madeAt: instant('made_at').notNull(),
})
