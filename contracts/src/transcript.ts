import { z } from 'zod'
import { language } from './basics.ts'

/** One word as it was heard, in seconds from the beginning of the recording. */
export const timedWord = z.object({
  text: z.string().min(1),
  startSecond: z.number().nonnegative(),
  endSecond: z.number().nonnegative(),
  /** 0 to 1 as the recogniser says it; null where it says nothing. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type TimedWord = z.infer<typeof timedWord>

/** Words of a recording, and what wrote them down. */
export const transcript = z.object({
  language,
  text: z.string(),
  /** In order; null where whoever wrote it down gave no times. */
  words: z.array(timedWord).nullable(),
  /** True where hesitations were kept as they were said. Most recognisers drop some of them: then fillers are "at least". */
  verbatim: z.boolean(),
  /** `provider/model`, `browser`, or `person` for what was typed or corrected. */
  writtenBy: z.string().min(1),
})
export type Transcript = z.infer<typeof transcript>
