import type { PlanRequest } from '@maju/contracts/plan'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const plans = pgTable('plan', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  targetId: uuid('target_id').notNull(),
  status: text('status').$type<'ready' | 'deepening'>().notNull(),
  /** True once an interview uses it: from then on it never changes. */
  used: boolean('used').notNull(),
  request: jsonb('request').$type<PlanRequest>().notNull(),
  body: jsonb('body').$type<PlanDraft>().notNull(),
  createdAt: instant('created_at').notNull(),
})
export type PlanRow = typeof plans.$inferSelect
