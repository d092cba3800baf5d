import { findDates } from '@maju/text/dates'
import type { Counted } from './counted.ts'
import { foldCase } from './fold-case.ts'
import type { Heard } from './heard.ts'
import type { Place } from './verdict.ts'

/** Names that stand for themselves: of organisations, teams, projects, events, and whatever is put in quotation marks. */
const NAMED =
  /[가-힣A-Za-z0-9]{2,12}(?:전자|은행|카드|물산|대학교|고등학교|연구소|센터|프로젝트|공모전|경진대회|동아리|학회|협회|지점|캠페인|서비스|시스템)(?![가-힣]{3})|[‘“'"][^‘’“”'"\n]{2,40}[’”'"]|(?<=[a-z,]\s)(?:[A-Z][a-zA-Z0-9]+)(?:\s[A-Z][a-zA-Z0-9]+){0,3}/gu

export type Mention = Place & { quote: string }

/** Different figures that measure something, the first mention of each. */
export function figuresIn({ claims }: Heard): Mention[] {
  return distinct(claims.filter(({ kind, said, start, end }) => kind === 'number' && measures(said.read, start, end)))
}

/** Different names, dates, roles and tools, the first mention of each. */
export function namesIn({ claims, counted }: Heard): Mention[] {
  return distinct([...claims.filter(({ kind }) => kind !== 'number'), ...counted.flatMap(named)])
}

/** A bare figure, a phone number or an account says nothing about work; a figure with what it counts does. */
function measures(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 2), end + 2)
  if (/\d[-–]\d|[-–]\d{3,}|\d{3,}[-–]/u.test(around)) return false
  return /[^\d.,\s]/u.test(text.slice(start, end)) || /^\s?[\p{L}%]/u.test(text.slice(end, end + 3))
}

function named(sentence: Counted): Mention[] {
  return Array.from(sentence.text.matchAll(NAMED), (match) => ({
    said: sentence.said,
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    quote: match[0],
  })).filter(({ quote }) => findDates(quote).length === 0)
}

function distinct(mentions: readonly Mention[]): Mention[] {
  const known = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = foldCase(mention.quote).replace(/[^\p{L}\p{N}%]/gu, '')
    if (key !== '' && !known.has(key)) known.set(key, mention)
  }
  return [...known.values()]
}

/** The sentences that hold a mention: what is quoted for it. */
export function sentencesAround(mentions: readonly Mention[], counted: readonly Counted[]): Counted[] {
  return mentions.flatMap(({ said, start, end }) =>
    counted.filter((sentence) => sentence.said === said && start < sentence.end && sentence.start < end),
  )
}
