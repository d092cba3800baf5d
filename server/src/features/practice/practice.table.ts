import type { Language } from '@maju/contracts/basics'
import type { OwnPhase } from '@maju/interviewer/practice/guess-phase'
import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'
import type { ListedDraft } from './listed-draft.ts'

export const ownQuestions = pgTable('own_question', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  language: text('language').$type<Language>().notNull(),
  text: text('text').notNull(),
  phase: text('phase').$type<OwnPhase>().notNull(),
  competency: text('competency').notNull(),
  competencyBy: text('competency_by').$type<'rules' | 'person'>().notNull(),
  company: text('company'),
  ncsMajor: text('ncs_major'),
  note: text('note').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type OwnQuestionRow = typeof ownQuestions.$inferSelect

export const bookmarks = pgTable(
  'bookmark',
  {
    accountId: uuid('account_id').notNull(),
    question: text('question').notNull(),
    ownQuestionId: uuid('own_question_id'),
    planId: uuid('plan_id'),
    targetId: uuid('target_id'),
    /** A question that documents made somebody expect, as it was: other documents make others. */
    kept: jsonb('kept').$type<ListedDraft>(),
    createdAt: instant('created_at').notNull(),
  },
  ({ accountId, question }) => [primaryKey({ columns: [accountId, question] })],
)
export type BookmarkRow = typeof bookmarks.$inferSelect

export const practices = pgTable('question_practice', {
  interviewId: uuid('interview_id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  targetId: uuid('target_id').notNull(),
  question: text('question').notNull(),
  storyId: uuid('story_id'),
  createdAt: instant('created_at').notNull(),
})
export type PracticeRow = typeof practices.$inferSelect
