import { told, type ReasonSentences } from './reason-values.ts'
import { reasonsEn, slotNamesEn, slotSentencesEn, wordsEn } from './reasons.en.ts'

/** The same sentences for somebody else than the candidate. */
export const reasonsOfAnotherEn: ReasonSentences = {
  ...reasonsEn,
  ...slotSentencesEn({ ...slotNamesEn, action: 'what the candidate did' }),
  'honest-pass': () =>
    'The candidate said honestly that they do not know. Not making something up is a good choice, but there is nothing to judge.',
  'own-action-stated': (values) => `The candidate said clearly what they did themselves.${wordsEn(values)}`,
  'numbers-with-meaning': (values) => `There are numbers that mean something.${wordsEn(values)}`,
  'named-specifics': (values) => `Specific things are named, such as tools and people’s roles.${wordsEn(values)}`,
  'reasons-given': (values) => `There are reasons for what was done.${wordsEn(values)}`,
  'alternatives-weighed': (values) => `Other ways were weighed before choosing.${wordsEn(values)}`,
  'outcome-stated': (values) => `It is said what came of it.${wordsEn(values)}`,
  'lesson-stated': (values) => `It is said what was learned.${wordsEn(values)}`,
  'on-topic': () => 'What was asked was answered.',
  'job-terms-used': (values) => `It is explained in the terms of this job.${wordsEn(values)}`,
  'company-referred': (values) => `It is connected to the company.${wordsEn(values)}`,
  'mostly-we': (values) =>
    `It is told as what “we” did, so the candidate’s own part is hard to see.${told(values, 'we', (share) => ` (${share}% of what was done)`)}`,
  'no-reasons': () => 'Why it was done that way is not there yet.',
  'contradicts-document': (values) =>
    `One place sounds different from the candidate’s documents.${told(values, 'quote', (quote) => ` (“${quote}”)`)}`,
}
