import type { Turn } from '@maju/contracts/interview'
import type { Score } from '@maju/contracts/report'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const attempts = pgTable(
  'attempt',
  {
    interviewId: uuid('interview_id').notNull(),
    questionId: text('question_id').notNull(),
    attempt: integer('attempt').notNull(),
    turns: jsonb('turns').$type<Turn[]>(),
    status: text('status').$type<'waiting' | 'scored' | 'failed'>().notNull(),
    score: jsonb('score').$type<Score>(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.questionId, table.attempt] })],
)
export type AttemptRow = typeof attempts.$inferSelect
