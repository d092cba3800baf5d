import type { Mark } from '@maju/contracts/feedback'
import type { Shows } from '@maju/contracts/share'
import { boolean, doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const shares = pgTable('share', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  interviewId: uuid('interview_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  label: text('label').notNull(),
  shows: jsonb('shows').$type<Shows>().notNull(),
  marking: boolean('marking').notNull(),
  mentor: text('mentor'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
})
export type ShareRow = typeof shares.$inferSelect

export const shareOpenings = pgTable(
  'share_opening',
  { shareId: uuid('share_id').notNull(), openedAt: instant('opened_at').notNull() },
  (table) => [primaryKey({ columns: [table.shareId, table.openedAt] })],
)

export const shareMarks = pgTable(
  'share_mark',
  {
    shareId: uuid('share_id').notNull(),
    questionId: text('question_id').notNull(),
    marks: jsonb('marks').$type<Mark[]>().notNull(),
    revision: integer('revision').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.questionId] })],
)
export type MarkRow = typeof shareMarks.$inferSelect

export const shareComments = pgTable('share_comment', {
  id: uuid('id').primaryKey(),
  shareId: uuid('share_id').notNull(),
  /** Whose report it is about. */
  accountId: uuid('account_id').notNull(),
  questionId: text('question_id').notNull(),
  second: doublePrecision('second'),
  recordingId: uuid('recording_id'),
  turn: integer('turn'),
  spanStart: integer('span_start'),
  spanEnd: integer('span_end'),
  quote: text('quote'),
  body: text('body').notNull(),
  at: instant('at').notNull(),
})
export type CommentRow = typeof shareComments.$inferSelect
