import { contentWords } from '@maju/text/content-words'
import type { Bank, BankQuestion } from '../bank/bank.ts'
import { competencies } from '../bank/competencies.ts'

/** What a text is about: English stems, and pairs of syllables of Korean words, so that `재고관리` meets `재고`. */
export type Terms = ReadonlySet<string>

/** The terms of the texts, each once. */
export function termsOf(...texts: string[]): Terms {
  return new Set(texts.flatMap((text) => contentWords(text).flatMap(({ base }) => partsOf(base))))
}

function partsOf(word: string): string[] {
  if (!/[가-힣]/u.test(word) || word.length < 3) return [word]
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
}

export type Cohesion = {
  /** How much a question of the bank is about what the terms are about, from 0 up; 1 is a great deal. */
  with: (question: BankQuestion, terms: Terms) => number
}

const known = new WeakMap<Bank, Cohesion>()

/** Lexical cohesion with the questions of a bank. What it reads from the bank is kept for as long as the bank is. */
export function cohesionOf(bank: Bank): Cohesion {
  const made = known.get(bank) ?? cohesion(bank)
  known.set(bank, made)
  return made
}

/** Shared terms count by how rare they are among the questions (inverse document frequency; Spärck Jones 1972). */
function cohesion({ questions }: Bank): Cohesion {
  const meanings = meaningsOfCompetencies()
  const terms = new Map(questions.map((question) => [question, termsOfQuestion(question, meanings)]))
  const frequency = new Map<string, number>()
  for (const each of terms.values()) for (const term of each) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const most = Math.log(questions.length + 1)
  const weight = (term: string): number => 1 - Math.log(1 + (frequency.get(term) ?? 0)) / most
  return {
    with: (question, other) => {
      let shared = 0
      for (const term of terms.get(question) ?? []) if (other.has(term)) shared += weight(term)
      return shared / Math.sqrt(4 + other.size)
    },
  }
}

/** Both languages, because a résumé in one may be asked about in the other. */
const termsOfQuestion = ({ text, competency }: BankQuestion, meanings: ReadonlyMap<string, Terms>): Terms =>
  new Set([...termsOf(text.ko, text.en), ...(meanings.get(competency) ?? [])])

/** What the name and the definition of each competency speak of. */
const meaningsOfCompetencies = (): ReadonlyMap<string, Terms> =>
  new Map(competencies.map(({ id, name, definition }) => [id, termsOf(name.ko, name.en, definition.ko, definition.en)]))
