import type { Language } from '@maju/contracts/basics'
import type { Citation, Plan, PlannedQuestion } from '@maju/contracts/plan'
import { shortHash } from './choose.ts'
import { findFacts, type PlacedFact } from './facts.ts'
import type { StatedFact } from './live-state.ts'

export type Contradiction = {
  /** The candidate's words in this answer. */
  said: string
  /** The line of a document, or the words of an earlier answer. */
  against: Citation | string
}

type Documents = Plan['documents']

/** What posting and company say is about somebody else. */
const OF_CANDIDATE: ReadonlySet<Documents[number]['kind']> = new Set(['resume', 'cover-letter'])

type Known = {
  documents: Documents
  question: PlannedQuestion
  language: Language
  /** Keys of what the candidate was already asked about. */
  settled: readonly string[]
}

/** By what a line or an earlier statement is known to have been asked about. */
export const againstKey = (against: Citation | string): string =>
  shortHash(typeof against === 'string' ? `said/${against}` : `${against.document}/${against.start}`)

/** Two figures that differ by less are taken for the same one, rounded. */
const ROUNDING = 0.06
const ROUNDING_OF_MONTHS = 0.25
const SHORTEST_STEM = { ko: 3, en: 5 } as const
/** The end of a year and the beginning of the next are the same to who remembers them. */
const YEARS_BETWEEN_ENDS = 1
/** A question that cites the line has already said what it is about. */
const SHARED_WORDS = 2
/** Of a long document: lines that share a word with the answer. */
const LINES_READ = 40

/**
 * A statement of this answer that cannot be true together with a line of the résumé or cover letter, or with what was said
 * earlier. Strict on purpose: a false suspicion costs more than a missed one. Null when there is none.
 */
export function findContradiction(
  stated: readonly PlacedFact[],
  earlier: readonly StatedFact[],
  { documents, question, language, settled }: Known,
): Contradiction | null {
  if (stated.length === 0) return null
  for (const document of documents) {
    if (!OF_CANDIDATE.has(document.kind)) continue
    for (const { known, cited, place } of linesAbout(document, stated, question)) {
      const against: Citation = { document: document.kind, section: null, ...place }
      const fact = stated.find((each) => clash(each, known, cited ? 0 : SHARED_WORDS, language))
      if (fact && !settled.includes(againstKey(against))) return { said: fact.quote, against }
    }
  }
  for (const fact of stated) {
    const before = earlier.find((known) => clash(fact, known, SHARED_WORDS + 1, language))
    if (before && !settled.includes(againstKey(before.quote))) return { said: fact.quote, against: before.quote }
  }
  return null
}

type KnownFact = { known: PlacedFact; cited: boolean; place: Pick<Citation, 'quote' | 'start' | 'end'> }

/** Facts of the lines that speak of the same things; other lines are not read at all, which keeps a turn fast. */
function linesAbout(
  document: Documents[number],
  stated: readonly StatedFact[],
  question: PlannedQuestion,
): KnownFact[] {
  const sources = question.sources.filter((source) => source.document === document.kind)
  const words = [...new Set(stated.flatMap((fact) => fact.about))].filter((word) => word.length > 1)
  const found: KnownFact[] = []
  let read = 0
  for (const { text, start, end } of linesOf(document.text)) {
    const cited = sources.some((source) => source.start < end && source.end > start)
    const lower = text.toLowerCase()
    if (!cited && (read >= LINES_READ || !words.some((word) => lower.includes(word)))) continue
    read += 1
    for (const known of findFacts(text, languageOf(text))) {
      // The turn quotes the line in these marks: a line that holds them could not be told from what is around it.
      if (/[“”]/u.test(known.quote)) continue
      found.push({ known, cited, place: { quote: known.quote, start: start + known.start, end: start + known.end } })
    }
  }
  return found
}

const languageOf = (text: string): Language => (/[가-힣]/u.test(text) ? 'ko' : 'en')

function* linesOf(text: string): Generator<{ text: string; start: number; end: number }> {
  let start = 0
  while (start < text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop === -1 ? text.length : stop
    if (end > start) yield { text: text.slice(start, end), start, end }
    start = end + 1
  }
}

function clash(said: StatedFact, known: StatedFact, shared: number, language: Language): boolean {
  if (!comparable(said, known) || !valuesClash(said, known)) return false
  const same = (one: string, other: string): boolean => sameWord(one, other, language)
  const common = said.about.filter((word) => known.about.some((other) => same(word, other))).length
  if (common < Math.max(shared, 1)) return false
  if (said.kind === 'number' && known.kind === 'number') {
    return said.head.some((word) => known.head.some((other) => same(word, other)))
  }
  return true
}

/** A duration may stand against the dates of a period. */
const comparable = (one: StatedFact, other: StatedFact): boolean =>
  one.unit === other.unit && (one.kind === other.kind || one.unit === 'months')

function valuesClash(said: StatedFact, known: StatedFact): boolean {
  if (said.kind === 'role') return said.values[0] !== known.values[0]
  if (said.unit === 'from') return said.values[0] !== known.values[0]
  if (said.unit === 'until') return Math.abs((said.values[0] ?? 0) - (known.values[0] ?? 0)) > YEARS_BETWEEN_ENDS
  // Part of a period may be told of; more than all of it may not.
  if (said.kind !== known.kind) return longerThan(said, known)
  const rounding = said.unit === 'months' ? ROUNDING_OF_MONTHS : ROUNDING
  return holdsStrange(said.values, known.values, rounding) && holdsStrange(known.values, said.values, rounding)
}

function longerThan(said: StatedFact, known: StatedFact): boolean {
  const [duration, period] = said.kind === 'number' ? [said, known] : [known, said]
  return Math.max(...duration.values) > Math.max(...period.values) * (1 + ROUNDING_OF_MONTHS) + 1
}

/** True when one of the values is neither among the others nor follows from them: their difference, ratio or sum. */
function holdsStrange(values: readonly number[], others: readonly number[], rounding: number): boolean {
  const explained = [...others, ...derived(others)]
  return values.some((value) => !explained.some((other) => near(value, other, rounding)))
}

const near = (one: number, other: number, rounding: number): boolean =>
  Math.abs(one - other) <= rounding * Math.max(Math.abs(one), Math.abs(other)) + 1e-9

function derived(values: readonly number[]): number[] {
  const [from, to] = values
  if (from === undefined || to === undefined) return []
  const change = Math.abs(from - to)
  const ratios = [from, to].filter((value) => value !== 0).flatMap((value) => [(change / value) * 100, change / value])
  const quotients = to === 0 || from === 0 ? [] : [from / to, to / from]
  return [change, from + to, ...ratios, ...quotients]
}

function sameWord(one: string, other: string, language: Language): boolean {
  if (one === other) return one.length > 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= SHORTEST_STEM[language] && long.startsWith(short)
}
