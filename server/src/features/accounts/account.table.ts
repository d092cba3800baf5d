import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@maju/contracts/account'
import type { Language } from '@maju/contracts/basics'
import { instant } from '../../platform/database/columns.ts'

export const accounts = pgTable('account', {
  id: uuid('id').primaryKey(),
  email: text('email'),
  name: text('name').notNull(),
  passwordHash: text('password_hash'),
  role: text('role').$type<Role>().notNull(),
  language: text('language').$type<Language>().notNull(),
  disabled: boolean('disabled').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at'),
})

export const sessions = pgTable('session', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  device: text('device').notNull(),
  startedAt: instant('started_at').notNull(),
  lastUsedAt: instant('last_used_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const refreshTokens = pgTable('refresh_token', {
  id: uuid('id').primaryKey(),
  sessionId: uuid('session_id').notNull(),
  parentId: uuid('parent_id'),
  hash: text('hash').notNull(),
  issuedAt: instant('issued_at').notNull(),
  replacedAt: instant('replaced_at'),
  confirmedAt: instant('confirmed_at'),
  revokedAt: instant('revoked_at'),
})

export const signInFailures = pgTable('sign_in_failure', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  lastAt: instant('last_at').notNull(),
})
