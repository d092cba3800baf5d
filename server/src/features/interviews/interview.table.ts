import type { Turn } from '@maju/contracts/interview'
import { boolean, integer, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const interviews = pgTable('interview', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  targetId: uuid('target_id').notNull(),
  planId: uuid('plan_id').notNull(),
  status: text('status').$type<'live' | 'paused' | 'finished'>().notNull(),
  demo: boolean('demo').notNull(),
  /** Asks one question only, to practise it. */
  oneQuestion: boolean('one_question').notNull(),
  /** The engine's state; parsed by its own schema when it is read. */
  state: jsonb('state').notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
  updatedAt: instant('updated_at').notNull(),
  overallLevel: real('overall_level'),
  rankedAt: instant('ranked_at'),
})
export type InterviewRow = typeof interviews.$inferSelect

export const turns = pgTable(
  'turn',
  {
    interviewId: uuid('interview_id').notNull(),
    seq: integer('seq').notNull(),
    questionId: text('question_id'),
    body: jsonb('body').$type<Turn>().notNull(),
    answerKey: text('answer_key'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.seq] })],
)
