import { interviewWordsEn } from '../../shared/interview-words.en.ts'
import { told, type ReasonSentences, type ReasonValues, type SlotNames } from './reason-values.ts'

export const slotNamesEn: SlotNames = Object.fromEntries(
  Object.entries(interviewWordsEn).flatMap(([key, name]) =>
    key.startsWith('slot.') ? [[key.slice(5), name.toLowerCase()]] : [],
  ),
)

/** Names of slots that come as ids, separated by commas. */
const namedBy = (names: SlotNames) => (ids: string | number) =>
  String(ids)
    .split(/,\s*/)
    .map((id) => names[id] ?? id)
    .join(', ')

/** The words themselves, where there are any. */
export const wordsEn = (values: ReasonValues) => told(values, 'words', (said) => ` (“${said}”)`)
const units: Readonly<Record<string, string>> = { syllables: 'syllables', words: 'words' }

/** What an answer holds of what it needs, with these names. */
export function slotSentencesEn(names: SlotNames): Pick<ReasonSentences, 'slots-filled' | 'slots-missing'> {
  const named = namedBy(names)
  return {
    'slots-filled': (values) =>
      `The answer holds ${told(values, 'filled', (filled) => (typeof filled === 'number' ? `${filled}` : named(filled))) || 'several'}${told(values, 'expected', (expected) => ` of ${expected}`)} parts that it needs.${told(values, 'slots', (ids) => ` (${named(ids)})`)}`,
    'slots-missing': (values) =>
      `Some parts are still missing.${told(values, 'slots', (ids) => ` (${named(ids)})`) || told(values, 'missing', (ids) => ` (${typeof ids === 'number' ? ids : named(ids)})`)}`,
  }
}

/** Why a level is what it is, in English: plain, and never a reproach. */
export const reasonsEn: ReasonSentences = {
  ...slotSentencesEn(slotNamesEn),
  'no-answer': () => 'No answer was given, so there is nothing to judge.',
  'too-short': (values) =>
    `The answer was too short to judge.${told(values, 'shortest', (least) => ` It takes at least ${least} ${units[String(values['unit'])] ?? 'words'}.`)}`,
  'no-letters': () => 'There were no letters to read.',
  'repeats-question': () => 'The answer repeats the words of the question, so there is nothing to judge yet.',
  'keyboard-mash': () => 'These letters could not be read as words.',
  'only-instructions': () => 'There was a request about the grading, but no answer.',
  'only-fillers': () => 'There were only words like “um” and “well”, so there is nothing to judge yet.',
  'pasted-question': () => 'This is the question itself, so there is nothing to judge yet.',
  'honest-pass': () =>
    'You said honestly that you do not know. Not making something up is a good choice, but there is nothing to judge.',
  'too-little-evidence': () => 'The answer does not hold enough evidence to judge.',
  'quote-not-found': () => 'The words given as evidence are not in the answer, so no level was given.',
  'model-failed': () => 'The language model gave no answer, so nothing was judged.',
  'question-not-reached': () => 'The interview did not get to this question.',
  'own-action-stated': (values) => `You said clearly what you did yourself.${wordsEn(values)}`,
  'numbers-with-meaning': (values) => `You used numbers that mean something.${wordsEn(values)}`,
  'named-specifics': (values) => `You named specific things, such as tools and people’s roles.${wordsEn(values)}`,
  'reasons-given': (values) => `You gave reasons for what you did.${wordsEn(values)}`,
  'alternatives-weighed': (values) => `You weighed other ways before choosing.${wordsEn(values)}`,
  'outcome-stated': (values) => `You said what came of it.${wordsEn(values)}`,
  'lesson-stated': (values) => `You said what you learned.${wordsEn(values)}`,
  'on-topic': () => 'You answered what was asked.',
  'job-terms-used': (values) => `You explained it in the terms of this job.${wordsEn(values)}`,
  'company-referred': (values) => `You connected it to the company.${wordsEn(values)}`,
  'anchor-matched': (values) =>
    told(values, 'anchor', (anchor) => `It comes close to what describes this level: “${anchor}”`) ||
    told(
      values,
      'runs',
      (runs) => `The middle of ${runs} separate readings by the language model that found evidence.`,
    ) ||
    `There are words that show this competency.${wordsEn(values)}`,
  'mostly-we': (values) =>
    `It is told as what “we” did, so your own part is hard to see.${told(values, 'we', (share) => ` (${share}% of what was done)`)}`,
  'vague-words': (values) => `Some words are vague.${wordsEn(values)}`,
  'no-outcome': () => 'How it turned out is not there yet.',
  'no-reasons': () => 'Why you did it that way is not there yet.',
  'off-topic': () => 'Much of the answer was about something other than what was asked.',
  'no-job-link': () => 'There is no link to this job or company yet.',
  'contradicts-document': (values) =>
    `One place sounds different from your documents.${told(values, 'quote', (quote) => ` (“${quote}”)`)} It helps to be clear which of the two is right.`,
  'padding-not-counted': () => 'Repeated or padded words were not counted.',
  'instruction-ignored': () => 'A request for a good mark played no part in the judgement.',
  'keyword-list': () => 'A mere list of words was not counted as evidence.',
}
