import type { MadeBy } from '@maju/contracts/basics'
import type { ExpectedQuestion, Improvement } from '@maju/contracts/resume-analysis'
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

/** What a model added to the analysis of a target, and for which texts. */
export type Deepening = { improvements: Improvement[]; questions: ExpectedQuestion[]; madeBy: MadeBy }

export const analysisDeepenings = pgTable('analysis_deepening', {
  targetId: uuid('target_id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  inputs: text('inputs').notNull(),
  status: text('status').$type<'asked' | 'done'>().notNull(),
  body: jsonb('body').$type<Deepening>(),
  updatedAt: instant('updated_at').notNull(),
})
export type DeepeningRow = typeof analysisDeepenings.$inferSelect
