import type { Career } from '@maju/contracts/resume'
import type { Inconsistency } from '@maju/contracts/resume-analysis'
import { contentWords } from '@maju/text/content-words'
import { findNumbers, type NumberMention } from '@maju/text/numbers'
import { type Stretch, splitSentences } from '@maju/text/sentences'
import { pieceOf } from '../piece.ts'
import { dateIn, periodIn } from '../when.ts'
import { cite, citeSpan, type Given } from './given.ts'
import { monthOf, monthsOfJob } from './periods.ts'
import { texts } from './texts.ts'

/** What the cover letter says otherwise than the résumé: when somebody worked where, as what, and the numbers of what they did. */
export function betweenDocuments(given: Given): Inconsistency[] {
  if (given.resume.trim() === '' || given.coverLetter.trim() === '') return []
  const sentences = splitSentences(given.coverLetter)
  return [
    ...given.fields.careers.flatMap((career) => sentences.flatMap((sentence) => ofJob(career, sentence, given))),
    ...numbers(sentences, given),
  ]
}

function ofJob(career: Career, sentence: Stretch, given: Given): Inconsistency[] {
  const { company } = career
  if (!company?.source || !sentence.text.includes(bare(company.value))) return []
  const told = [citeSpan('cover-letter', given.coverLetter, sentence), citeSpan('resume', given.resume, company.source)]
  const found: Inconsistency[] = []
  if (datesDiffer(career, sentence, given))
    found.push({ kind: 'dates-differ', text: texts[given.language].datesDiffer, sources: told, months: null })
  if (ranksDiffer(career, sentence.text))
    found.push({ kind: 'role-differs', text: texts[given.language].roleDiffers, sources: told, months: null })
  return found
}

/** A company without what its name is written with on forms. */
const bare = (company: string): string =>
  company.replaceAll(/\s?\((?:가상|주|유|fictional)\)|㈜|주식회사\s?|,? (?:Inc|LLC|Ltd|Corp|Co)\.?$/gu, '').trim()

/** Another period, or a date outside the one on the résumé. */
function datesDiffer(career: Career, { text }: Stretch, { month }: Given): boolean {
  const job = monthsOfJob(career, month)
  if (!job) return false
  const piece = pieceOf(text, 0, text.length)
  const period = periodIn(piece)
  const told = period && monthsOfJob({ start: period.from, end: period.to }, month)
  if (told) return told.from !== job.from || told.to !== job.to
  const single = dateIn(piece)
  const at = single && monthOf(single.date.value)
  return at !== null && (at < job.from || at > job.to)
}

const RANKS =
  /인턴|사원|주임|대리|과장|차장|부장|팀장|파트장|실장|본부장|이사|대표|\b(?:intern|trainee|junior|senior|lead|manager|director|head)\b/giu

/** Ranks that one names and the other does not. */
function ranksDiffer({ position }: Career, sentence: string): boolean {
  const onResume = ranks(position?.value ?? '')
  const inLetter = ranks(sentence)
  return onResume.length > 0 && inLetter.length === 1 && !onResume.includes(inLetter[0] ?? '')
}
const ranks = (text: string): string[] => [...new Set(Array.from(text.matchAll(RANKS), ([rank]) => rank.toLowerCase()))]

/** Share of the words of the résumé’s line from which on a sentence tells of the same. */
const SAME_STORY = 0.5
const FEWEST_WORDS = 3
const MOST_SENTENCES = 400

function numbers(sentences: readonly Stretch[], given: Given): Inconsistency[] {
  const told = sentences.slice(0, MOST_SENTENCES).map((sentence) => ({ sentence, words: wordsOf(sentence.text) }))
  const claims = given.own.filter(
    ({ document, kind, numbers: found }) => document === 'resume' && kind !== 'role' && found.length > 0,
  )
  return claims.flatMap((claim) => {
    const words = wordsOf(claim.quote)
    return told
      .filter((each) => tellsOf(words, each.words) && numbersDiffer(claim.quote, each.sentence.text))
      .map(({ sentence }) => ({
        kind: 'number-differs' as const,
        text: texts[given.language].numberDiffers,
        sources: [cite(claim), citeSpan('cover-letter', given.coverLetter, sentence)],
        months: null,
      }))
  })
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(contentWords(text).flatMap(({ base }) => (/^\d/u.test(base) ? [] : [base])))

function tellsOf(words: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of words) if (told.has(word)) shared += 1
  return shared >= FEWEST_WORDS && shared >= words.size * SAME_STORY
}

/** Numbers of one unit on both sides, and none of the résumé’s in the letter. */
function numbersDiffer(quote: string, sentence: string): boolean {
  const [mine, theirs] = [findNumbers(quote), findNumbers(sentence)]
  const units = new Set(mine.flatMap(({ unitText }) => (unitText === '' ? [] : [unitText])))
  return [...units].some((unit) => {
    const of = (mention: NumberMention): boolean => mention.unitText === unit
    const values = mine.filter(of).map(({ value }) => value)
    const told = theirs.filter(of)
    return told.length > 0 && told.every(({ value }) => !values.includes(value))
  })
}
