import { boolean, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const targets = pgTable('target', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  company: text('company').notNull(),
  jobTitle: text('job_title').notNull(),
  ncsMajor: text('ncs_major'),
  language: text('language').$type<'ko' | 'en'>().notNull(),
  interviewDay: date('interview_day'),
  posting: text('posting').notNull(),
  resume: text('resume').notNull(),
  coverLetter: text('cover_letter').notNull(),
  demo: boolean('demo').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type TargetRow = typeof targets.$inferSelect
