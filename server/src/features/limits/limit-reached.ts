import type { Budget } from '@maju/contracts/basics'
import { Refused } from '../../platform/errors.ts'

const SENTENCES: Record<Budget, string> = {
  'chat-turns': 'That was as much talk as a day holds here. There will be more after midnight.',
  interviews: 'Those were all the interviews that a day holds here. There will be more after midnight.',
  'model-tokens': 'That was as much of the language model as a day holds here. There will be more after midnight.',
}

/** A person did as much today as they may; says when there will be more. */
export const limitReached = (budget: Budget, resetsAt: Date, now: Date): Refused =>
  new Refused('daily-limit', SENTENCES[budget], Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000)), {
    budget,
    resetsAt: resetsAt.toISOString(),
  })
