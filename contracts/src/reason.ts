import { z } from 'zod'

/**
 * Why a level is what it is, as a code with values, so that it can be said in any language.
 * The web app has a sentence for each code in each language; a missing one does not compile.
 */
export const reasonCode = z.enum([
  // no level at all
  'no-answer',
  'too-short',
  'no-letters',
  'repeats-question',
  'keyboard-mash',
  'only-instructions',
  'only-fillers',
  'pasted-question',
  'honest-pass',
  'too-little-evidence',
  'quote-not-found',
  'model-failed',
  'question-not-reached',
  // what moved a level up
  'slots-filled',
  'own-action-stated',
  'numbers-with-meaning',
  'named-specifics',
  'reasons-given',
  'alternatives-weighed',
  'outcome-stated',
  'lesson-stated',
  'on-topic',
  'job-terms-used',
  'company-referred',
  'anchor-matched',
  // what kept it from being higher
  'slots-missing',
  'mostly-we',
  'vague-words',
  'no-outcome',
  'no-reasons',
  'off-topic',
  'no-job-link',
  'contradicts-document',
  'padding-not-counted',
  'instruction-ignored',
  'keyword-list',
])
export type ReasonCode = z.infer<typeof reasonCode>

export const reason = z.object({
  code: reasonCode,
  /** Numbers and words for the sentence, for example `{ filled: 3, expected: 5 }`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.infer<typeof reason>
