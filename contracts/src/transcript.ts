import { z } from 'zod'
import { language } from './basics.ts'

/** The longest transcript taken in: more than anybody says in an hour. */
export const TRANSCRIPT_LIMITS = { characters: 100_000, words: 20_000, wordCharacters: 200 } as const

/** One word as it was heard, in seconds from the beginning of the recording. */
export const timedWord = z.object({
  text: z.string().min(1).max(TRANSCRIPT_LIMITS.wordCharacters),
  startSecond: z.number().nonnegative(),
  endSecond: z.number().nonnegative(),
  /** 0 to 1 as the recogniser says it; null where it says nothing. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type TimedWord = z.infer<typeof timedWord>

/** Words of a recording, and what wrote them down. */
export const transcript = z.object({
  language,
  text: z.string().max(TRANSCRIPT_LIMITS.characters),
  /** In order; null where whoever wrote it down gave no times. */
  words: z.array(timedWord).max(TRANSCRIPT_LIMITS.words).nullable(),
  /** True where hesitations were kept as they were said. Most recognisers drop some of them: then fillers are "at least". */
  verbatim: z.boolean(),
  /** False: about every second word is wrong; they are counted and timed, never shown or judged as what was said. Left out: it can be read. */
  readable: z.boolean().optional(),
  /** `provider/model`, `browser`, or `person` for what was typed or corrected. */
  writtenBy: z.string().min(1).max(120),
})
export type Transcript = z.infer<typeof transcript>
