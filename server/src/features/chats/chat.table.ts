import type { Language, MadeBy } from '@maju/contracts/basics'
import type { ChatTopic, ChatTurn } from '@maju/contracts/chat'
import type { ChatState } from '@maju/interviewer/chat/chat-turn'
import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

export const chats = pgTable('chat', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  title: text('title').notNull(),
  titleIsOwn: boolean('title_is_own').notNull(),
  /** Without its target, which may go. */
  topic: jsonb('topic').$type<Omit<ChatTopic, 'targetId'>>().notNull(),
  targetId: uuid('target_id'),
  language: text('language').$type<Language>().notNull(),
  terms: text('terms').array().notNull(),
  state: jsonb('state').$type<ChatState>().notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
export type ChatRow = typeof chats.$inferSelect

export const chatTurns = pgTable('chat_turn', {
  id: uuid('id').primaryKey(),
  chatId: uuid('chat_id').notNull(),
  seq: integer('seq').notNull(),
  speaker: text('speaker').$type<ChatTurn['from']>().notNull(),
  text: text('text').notNull(),
  state: text('state').$type<ChatTurn['state']>().notNull(),
  madeBy: jsonb('made_by').$type<MadeBy>(),
  inputMode: text('input_mode').$type<NonNullable<ChatTurn['inputMode']>>(),
  requestKey: text('request_key'),
  terms: text('terms').array().notNull(),
  createdAt: instant('created_at').notNull(),
})
export type ChatTurnRow = typeof chatTurns.$inferSelect
