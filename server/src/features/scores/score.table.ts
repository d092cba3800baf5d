import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Score } from '@maju/contracts/report'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

/** What the candidate says that a turn really said, and how that is read. */
export type CorrectionRow = Pick<CandidateTurn, 'seq' | 'text' | 'intent' | 'filled' | 'at'>

export const attempts = pgTable(
  'attempt',
  {
    interviewId: uuid('interview_id').notNull(),
    questionId: text('question_id').notNull(),
    attempt: integer('attempt').notNull(),
    turns: jsonb('turns').$type<Turn[]>(),
    status: text('status').$type<'waiting' | 'scored' | 'failed'>().notNull(),
    score: jsonb('score').$type<Score>(),
    corrections: jsonb('corrections').$type<CorrectionRow[]>().notNull(),
    /** Counts corrections: a score of what was there before one is not kept. */
    revision: integer('revision').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.questionId, table.attempt] })],
)
export type AttemptRow = typeof attempts.$inferSelect
