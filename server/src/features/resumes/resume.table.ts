import type { Language } from '@maju/contracts/basics'
import type { CareerSection } from '@maju/contracts/career-sections'
import type { LetterLimit, ResumeCard, ResumePart, ResumeTemplate } from '@maju/contracts/resumes'
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const resumes = pgTable('resume', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  targetId: uuid('target_id'),
  title: text('title').notNull(),
  language: text('language').$type<Language>().notNull(),
  template: text('template').$type<ResumeTemplate>().notNull(),
  summary: text('summary').notNull(),
  parts: jsonb('parts').$type<ResumePart[]>().notNull(),
  status: text('status').$type<ResumeCard['status']>().notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type ResumeRow = typeof resumes.$inferSelect

export const resumeEntries = pgTable('resume_entry', {
  id: uuid('id').primaryKey(),
  resumeId: uuid('resume_id').notNull(),
  section: text('section').$type<CareerSection>().notNull(),
  place: integer('place').notNull(),
  /** What it says, as its section's schema in the contracts; null where it is sealed. */
  value: jsonb('value'),
  /** The same of a protected section, encrypted. */
  sealed: text('sealed'),
  profileEntryId: uuid('profile_entry_id'),
  updatedAt: instant('updated_at').notNull(),
})
export type ResumeEntryRow = typeof resumeEntries.$inferSelect

export const resumeLetters = pgTable('resume_letter', {
  id: uuid('id').primaryKey(),
  resumeId: uuid('resume_id').notNull(),
  place: integer('place').notNull(),
  question: text('question').notNull(),
  answer: text('answer').notNull(),
  limit: jsonb('letter_limit').$type<LetterLimit>(),
  updatedAt: instant('updated_at').notNull(),
})
export type ResumeLetterRow = typeof resumeLetters.$inferSelect
