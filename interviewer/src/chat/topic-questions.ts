import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { contentWords } from '@maju/text/content-words'
import { fillTemplate } from '@maju/text/particles'
import { fingerprint, overlap } from '@maju/text/similarity'
import type { Bank, BankQuestion } from '../bank/bank.ts'
import { competencies, findCompetency } from '../bank/competencies.ts'
import type { Competency } from '../bank/competency.ts'
import { ALIKE } from '../bank/pack-faults.ts'
import { questionFaults } from '../bank/question-rules.ts'
import { cohesionOf, termsOf } from '../plan/cohesion.ts'
import { guessNcsMajor } from '../plan/guess-family.ts'
import { ownQuestion } from '../plan/own-question.ts'
import { seededRandom } from '../plan/seeded.ts'
import { spoken, spokenNames } from '../plan/spoken-names.ts'
import { BUILT_IN, writeQuestion } from '../plan/write-question.ts'
import { chatBook } from './chat-books.ts'

/** What to talk about; nothing of it is trusted. */
export type Topic = {
  language: Language
  /** In the candidate's own words; may be empty. */
  text: string
  competency: string | null
  ncsMajor: string | null
  /** Of the target that was chosen; empty without one. */
  company: string
  jobTitle: string
}

/** A chosen competency counts for more than shared words can; one that the topic names counts as much as some of them. */
const CHOSEN = 2
const NAMED = 0.3
const FAMILY = 0.3
/** So that two chats about one topic do not ask the same in the same order. */
const CHANCE = 0.08

const CLOCK = { secondsToPrepare: 0, secondsToAnswer: 120 }

/** How the candidate's own words are said; null where they cannot be, or would make a private question of it. */
function sayable({ language, text }: Topic): string | null {
  const name = spoken(text)
  return name === null || questionFaults(`${name}?`, language).includes('private') ? null : name
}

/** How the topic is called when it is spoken of; null where it has no name. */
export function topicName(topic: Topic): string | null {
  const { language, competency, company } = topic
  return sayable(topic) ?? findCompetency(competency ?? '')?.name[language] ?? spoken(company)
}

type Asking = {
  topic: Topic
  bank: Bank
  seed: string
  /** Questions that are not asked again, nor in other words. */
  asked: readonly PlannedQuestion[]
  most: number
}

/** What can be asked next about a topic, without a model: questions of the bank and of the topic, those about the topic first; none is like another. */
export function topicQuestions({ topic, bank, seed, asked, most }: Asking): Omit<PlannedQuestion, 'id'>[] {
  const { language } = topic
  const ranked = rank(bank, topic, seed)
  const names = spokenNames(topic, language)
  const fromBank = (found: readonly Ranked[]) =>
    found.map(({ question }) => ({
      ...writeQuestion({ question, speaker: 'lead', citation: null }, names, language),
      ...CLOCK,
    }))
  const close = fromBank(ranked.filter(({ isClose }) => isClose))
  const far = fromBank(ranked.filter(({ isClose }) => !isClose))
  const own = questionsOfTopic(topic)
  // What was chosen from a list is in the bank; words of one's own are asked about as they are, first of all.
  const all = [...own.slice(0, 1), ...close, ...own.slice(1), ...far]

  const prints = asked.map(({ text }) => fingerprint(text, language))
  const found: Omit<PlannedQuestion, 'id'>[] = []
  for (const question of all) {
    if (found.length === most) break
    const print = fingerprint(question.text, language)
    if (prints.some((other) => overlap(other, print) >= ALIKE)) continue
    prints.push(print)
    found.push(question)
  }
  return found
}

type Ranked = { question: BankQuestion; worth: number; isClose: boolean }

function rank(bank: Bank, topic: Topic, seed: string): Ranked[] {
  const { text, competency, company, jobTitle } = topic
  const major = topic.ncsMajor ?? guessNcsMajor({ jobTitle: `${jobTitle} ${text}`.trim(), posting: text })
  const terms = termsOf(text, jobTitle, company)
  const cohesion = cohesionOf(bank)
  const random = seededRandom(seed)
  const named = namedIn(text)
  const words = contentWords(text).map((word) => termsOf(word.text))
  const isAbout = (question: BankQuestion): boolean => {
    const shared = words.filter((word) => cohesion.with(question, word) > 0).length
    return shared > 0 && shared * 2 >= words.length
  }
  const worthOf = (question: BankQuestion): number =>
    (question.competency === competency ? CHOSEN : 0) +
    (named.has(question.competency) ? NAMED : 0) +
    (major !== null && question.families.some((family) => family === major) ? FAMILY : 0) +
    cohesion.with(question, terms) +
    CHANCE * random()
  return bank.questions
    .filter((question) => isAskable(question, major))
    .map((question) => ({
      question,
      worth: worthOf(question),
      isClose: question.competency === competency || named.has(question.competency) || isAbout(question),
    }))
    .toSorted((one, other) => other.worth - one.worth)
}

/** Words that name no competency of their own. */
const GENERAL: ReadonlySet<string> = new Set(['관리', '능력', '이해', '활용', '경험', 'manag', 'skill', 'understand'])

const termsOfName = ({ name }: Competency): string[] =>
  [...termsOf(name.ko, name.en)].filter((term) => !GENERAL.has(term))

/** Competencies whose names the text uses. */
function namedIn(text: string): ReadonlySet<string> {
  const said = termsOf(text)
  return new Set(competencies.filter((each) => termsOfName(each).some((term) => said.has(term))).map(({ id }) => id))
}

/** What opens and what ends an interview has no place in the middle of a talk. */
function isAskable({ phase, personas, families, difficulty }: BankQuestion, major: string | null): boolean {
  if (phase === 'warm-up' || phase === 'wrap-up' || difficulty === 'hard') return false
  return personas.includes('lead') && families.some((family) => family === 'all' || family === major)
}

function questionsOfTopic(topic: Topic): Omit<PlannedQuestion, 'id'>[] {
  const { language } = topic
  const name = sayable(topic)
  if (name === null) return []
  const { about, why } = chatBook[language]
  const values = { topic: name }
  return (['experience', 'situational', 'fit'] as const).flatMap((phase) =>
    about[phase].flatMap((template) => {
      const text = fillTemplate(template, values)
      if (questionFaults(text, language).length > 0) return []
      const asked = ownQuestion(text, phase, language)
      return [{ ...asked, why: fillTemplate(why, values), madeBy: BUILT_IN, speaker: 'lead' as const, ...CLOCK }]
    }),
  )
}
