import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const calendarEvents = pgTable('calendar_event', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  kind: text('kind').$type<'interview' | 'practice' | 'other'>().notNull(),
  title: text('title').notNull(),
  note: text('note').notNull(),
  place: text('place').notNull(),
  targetId: uuid('target_id'),
  firstDay: date('first_day'),
  lastDay: date('last_day'),
  startsAt: instant('starts_at'),
  endsAt: instant('ends_at'),
  zone: text('zone'),
  reminderMinutes: jsonb('reminder_minutes').$type<number[]>().notNull(),
  dismissedUntil: instant('dismissed_until'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type EventRow = typeof calendarEvents.$inferSelect

export const calendarSettings = pgTable('calendar_settings', {
  accountId: uuid('account_id').primaryKey(),
  zone: text('zone').notNull(),
  freeMinutes: jsonb('free_minutes').$type<number[]>().notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type SettingsRow = typeof calendarSettings.$inferSelect

export const calendarSubscriptions = pgTable('calendar_subscription', {
  accountId: uuid('account_id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  language: text('language').$type<'ko' | 'en'>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
export type SubscriptionRow = typeof calendarSubscriptions.$inferSelect

export const roadMarks = pgTable(
  'road_mark',
  {
    targetId: uuid('target_id').notNull(),
    number: integer('number').notNull(),
    accountId: uuid('account_id').notNull(),
    day: date('day'),
    doneOn: date('done_on'),
  },
  (table) => [primaryKey({ columns: [table.targetId, table.number] })],
)
export type RoadMarkRow = typeof roadMarks.$inferSelect
