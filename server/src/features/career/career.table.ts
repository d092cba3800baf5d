import type { CareerSection, ProtectedSection } from '@maju/contracts/career-sections'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const careerEntries = pgTable('career_entry', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  section: text('section').$type<CareerSection>().notNull(),
  place: integer('place').notNull(),
  /** What it says, as its section's schema in the contracts; null where it is sealed. */
  value: jsonb('value'),
  /** The same of a protected section, encrypted. */
  sealed: text('sealed'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type CareerRow = typeof careerEntries.$inferSelect

export const careerSwitches = pgTable(
  'career_switch',
  {
    accountId: uuid('account_id').notNull(),
    section: text('section').$type<ProtectedSection>().notNull(),
  },
  ({ accountId, section }) => [primaryKey({ columns: [accountId, section] })],
)
