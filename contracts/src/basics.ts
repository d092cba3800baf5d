import { z } from 'zod'

/** The languages an interview can be held in. Korean first, English equal. */
export const language = z.enum(['ko', 'en'])
export type Language = z.infer<typeof language>

/** A time as ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const day = z.iso.date()

export const id = z.uuid()

/** What a day of a person may hold so much of: turns of chats, interviews begun, tokens of the language model. */
export const budget = z.enum(['chat-turns', 'interviews', 'model-tokens'])
export type Budget = z.infer<typeof budget>

/** Half-open span in UTF-16 code units, as `String.prototype.slice` takes it. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof span>

/** The largest texts taken in, in characters. Bigger input is refused with the field's name. */
export const LIMITS = {
  documentCharacters: 60_000,
  answerCharacters: 20_000,
  shortTextCharacters: 200,
  questionCharacters: 500,
} as const

/** Text a person typed on one line. */
export const line = z.string().trim().min(1).max(LIMITS.shortTextCharacters)

/** What produced a result. Shown beside every judgement: a number always says what made it. */
export const madeBy = z.object({
  engine: z.enum(['built-in', 'model', 'person']),
  /** `provider/model` when a language model took part, else null. */
  model: z.string().nullable(),
  /** Version of the rules or prompts, so that two reports can be compared honestly. */
  version: z.string(),
  /** Why the built-in rules stood in for a model that was configured, else null. */
  fallback: z.enum(['timeout', 'error', 'refused', 'invalid-output', 'budget-spent', 'switched-off']).nullable(),
})
export type MadeBy = z.infer<typeof madeBy>
