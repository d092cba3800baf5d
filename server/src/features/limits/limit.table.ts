import type { Budget } from '@maju/contracts/basics'
import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const dailyLimits = pgTable('daily_limit', {
  budget: text('budget').$type<Budget>().primaryKey(),
  perDay: bigint('per_day', { mode: 'number' }).notNull(),
})

export const ownDailyLimits = pgTable(
  'own_daily_limit',
  {
    accountId: uuid('account_id').notNull(),
    budget: text('budget').$type<Budget>().notNull(),
    perDay: bigint('per_day', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.budget] })],
)

export const dailySpendings = pgTable(
  'daily_spending',
  {
    accountId: uuid('account_id').notNull(),
    budget: text('budget').$type<Budget>().notNull(),
    spent: bigint('spent', { mode: 'number' }).notNull(),
    since: instant('since').notNull(),
    resetsAt: instant('resets_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.budget] })],
)
export type SpendingRow = typeof dailySpendings.$inferSelect

export const seenZones = pgTable('seen_zone', {
  accountId: uuid('account_id').primaryKey(),
  zone: text('zone').notNull(),
})
