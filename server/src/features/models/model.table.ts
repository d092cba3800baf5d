import { bigint, date, pgTable } from 'drizzle-orm/pg-core'

/** Tokens that language models used on a day (UTC), for the daily budget. */
export const modelTokens = pgTable('model_token', {
  day: date('day').primaryKey(),
  tokens: bigint('tokens', { mode: 'number' }).notNull(),
})
