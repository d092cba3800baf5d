import type { Language, MadeBy } from '@maju/contracts/basics'
import type { VersionSeconds } from '@maju/contracts/stories'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const stories = pgTable('story', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  place: integer('place').notNull(),
  language: text('language').$type<Language>().notNull(),
  title: text('title').notNull(),
  situation: text('situation').notNull(),
  task: text('task').notNull(),
  action: text('action').notNull(),
  result: text('result').notNull(),
  numbers: jsonb('numbers').$type<string[]>().notNull(),
  competencies: jsonb('competencies').$type<string[]>().notNull(),
  careerEntryId: uuid('career_entry_id'),
  /** The answer that it was taken from. */
  interviewId: uuid('interview_id'),
  questionId: text('question_id'),
  attempt: integer('attempt'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type StoryRow = typeof stories.$inferSelect

export const storyVersions = pgTable(
  'story_version',
  {
    storyId: uuid('story_id').notNull(),
    seconds: integer('seconds').$type<VersionSeconds>().notNull(),
    text: text('text').notNull(),
    madeBy: jsonb('made_by').$type<MadeBy>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  ({ storyId, seconds }) => [primaryKey({ columns: [storyId, seconds] })],
)
export type StoryVersionRow = typeof storyVersions.$inferSelect
