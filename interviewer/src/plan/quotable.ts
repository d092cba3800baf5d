import type { Language, Span } from '@maju/contracts/basics'
import type { Citation } from '@maju/contracts/plan'
import type { Claim } from '@maju/contracts/target'
import { findDates } from '@maju/text/dates'
import { findHidden } from '@maju/text/hidden'
import { matchesOf } from '@maju/text/matches'
import { findNumbers } from '@maju/text/numbers'
import { companyKind } from '@maju/text/sources/company-claims'
import { speaksToProgram } from '@maju/text/sources/speaks-to-program'
import type { Terms } from './cohesion.ts'
import { termsOf } from './cohesion.ts'

/** A claim with the part of it that a question can say aloud. */
export type Quotable = { claim: Claim; citation: Citation; terms: Terms }

/** Longer ones are shortened: an interviewer does not read out a paragraph. */
const LONGEST: Record<Language, number> = { ko: 60, en: 96 }
/** Letters that a quote needs at least to be recognised. */
const SHORTEST: Record<Language, number> = { ko: 5, en: 8 }

/** Signs that would end a quotation, ask a question, or be read as markup or as a place in a template. */
const UNSAYABLE = /[?？¿<>{}[\]`|│┃\\\t\r\n“”„"「」『』‘‹›«»]|(?<![A-Za-z])[’']|[’'](?![A-Za-z])/gu

/** The claims that can be quoted, each with its quote; `quote` is `text.slice(start, end)` of the document. */
export function quotables(claims: readonly Claim[], language: Language): Quotable[] {
  return claims.flatMap((claim) => {
    const span = claim.document === 'company' ? wholeSpan(claim) : quotedSpan(claim.quote, language)
    if (!span) return []
    const quote = claim.quote.slice(span.start, span.end)
    if (speaksToProgram(quote)) return []
    const { document, section, start } = claim
    const citation = { document, section, quote, start: start + span.start, end: start + span.end }
    return [{ claim, citation, terms: termsOf(quote) }]
  })
}

/** The part of a statement to quote: without unsayable signs, not too long, its numbers whole. Null when nothing is left. */
export function quotedSpan(text: string, language: Language): Span | null {
  const runs = sayableRuns(text).flatMap((run) => shortened(text, tidied(text, run), LONGEST[language]))
  const long = runs.filter(({ start, end }) => lettersIn(text.slice(start, end)) >= SHORTEST[language])
  return best(text, long)
}

/** A company is not quoted in half a sentence: the whole one, or the last clauses of a Korean one, where its verb stands, if they still claim the same. */
const LONGEST_WHOLE: Record<Language, number> = { ko: 80, en: 150 }

function wholeSpan({ quote, kind }: Claim): Span | null {
  const end = quote.length - (/[\s.!。]+$/u.exec(quote)?.[0].length ?? 0)
  const longest = LONGEST_WHOLE[/[가-힣]/u.test(quote) ? 'ko' : 'en']
  const starts = /[가-힣]/u.test(quote) ? [0, ...commas(quote, { start: 0, end })] : [0]
  const spans = starts.map((start) => ({ start, end }))
  return (
    spans.find(
      (span) =>
        isSayable(quote.slice(span.start, end), longest) &&
        (span.start === 0 || companyKind(quote.slice(span.start)) === kind),
    ) ?? null
  )
}

const isSayable = (quote: string, longest: number): boolean =>
  quote.length <= longest &&
  lettersIn(quote) >= SHORTEST_WHOLE &&
  quote.search(UNSAYABLE) === -1 &&
  findHidden(quote).length === 0
const SHORTEST_WHOLE = 12

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

function sayableRuns(text: string): Span[] {
  const borders = [...matchesOf(text, UNSAYABLE), ...findHidden(text)].toSorted((one, other) => one.start - other.start)
  let from = 0
  const runs = borders.map((border) => {
    const run = { start: from, end: border.start }
    from = border.end
    return run
  })
  return [...runs, { start: from, end: text.length }]
    .map((run) => wholeWords(text, run))
    .filter((run) => run.end > run.start)
}

const LETTER = /[\p{L}\p{N}]/u

/** The run without half a word: what a sign stands in the middle of is not quoted. */
function wholeWords(text: string, { start, end }: Span): Span {
  const run = text.slice(start, end)
  const first = start > 0 && LETTER.test(run.charAt(0)) ? run.search(/\s|$/u) : 0
  const parted = LETTER.test(run.at(-1) ?? '') && LETTER.test(text.charAt(end + 1))
  const last = parted && end < text.length ? run.search(/\S*$/u) : run.length
  return { start: start + first, end: start + Math.max(first, last) }
}

const LEADING = /^[\s\p{P}\p{S}]+(?<![([$₩€£+])/u
const TRAILING = /[\s,.;:·・…。!！~\-–—]+$/u

/** Without signs and white space at its ends; a bracket stays only with its partner. */
function tidied(text: string, { start, end }: Span): Span {
  const run = text.slice(start, end)
  const lead = LEADING.exec(run)?.[0].length ?? 0
  const open = run.lastIndexOf('(')
  const cut = open > run.lastIndexOf(')') ? run.slice(0, open) : run
  const from = /^[^(]*\)/u.test(cut.slice(lead))
    ? cut.indexOf(')') + 1 + (/^\s*/u.exec(cut.slice(cut.indexOf(')') + 1))?.[0].length ?? 0)
    : lead
  const to = cut.replace(TRAILING, '').length
  return { start: start + Math.min(from, to), end: start + to }
}

/** The clauses that are short enough, alone or with their neighbours; else the beginning, cut after a word. */
function shortened(text: string, span: Span, longest: number): Span[] {
  if (span.end - span.start <= longest) return [span]
  const starts = [span.start, ...commas(text, span)]
  const clauses = starts.flatMap((start, at) => {
    const ends = [...starts.slice(at + 1), span.end].filter((end) => end - start <= longest)
    const end = ends.at(-1)
    return end === undefined ? [] : [tidied(text, { start, end })]
  })
  return clauses.length > 0 ? clauses : [beginning(text, span, longest)]
}

/** Where clauses begin: after a comma or semicolon that stands between words, not inside a number. */
const commas = (text: string, { start, end }: Span): number[] =>
  Array.from(text.slice(start, end).matchAll(/[,;，]\s+/gu), (match) => start + match.index + match[0].length)

function beginning(text: string, span: Span, longest: number): Span {
  const limit = span.start + longest
  const space = text.slice(span.start, limit + 1).lastIndexOf(' ')
  if (space <= 0) return { start: span.start, end: span.start }
  const end = beforeNumber(text, span.start + space)
  return tidied(text, { start: span.start, end })
}

/** A cut between a number and its unit goes before the number. */
function beforeNumber(text: string, cut: number): number {
  const inside = [...findNumbers(text), ...findDates(text)].find(({ start, end }) => start < cut && end > cut)
  return inside?.start ?? cut
}

/** The run with most numbers; of those the longest, of those the first. */
function best(text: string, runs: readonly Span[]): Span | null {
  const worth = ({ start, end }: Span): number => findNumbers(text.slice(start, end)).length * 1000 + end - start
  return runs.toSorted((one, other) => worth(other) - worth(one) || one.start - other.start)[0] ?? null
}
