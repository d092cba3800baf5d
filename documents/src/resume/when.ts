import type { Span } from '@maju/contracts/basics'
import type { Known } from '@maju/contracts/resume'
import { findDates } from '@maju/text/dates'
import { known, type Piece, within } from './piece.ts'

type Dated = Span & { value: string }
/** From when to when something went on, and where that is said. */
export type When = Span & { start: number; from: Known | null; to: Known | null }

/** `2022. 3.`, `2022.03`, `03/2022`: written so on Korean forms and American résumés. */
const MORE_DATES =
  /(?<![\d.])((?:19|20)\d\d)\.\s?(1[0-2]|0?[1-9])(?:\.\s?(3[01]|[12]\d|0?[1-9])(?!\d))?\.?(?!\d)|(?<![\d/])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?!\d)/gu
const DAY =
  /^(?:\d{4})(?:[-./]\s?|년\s?)\d{1,2}(?:[-./]\s?|월\s?)(\d{1,2})|^\p{L}+\.?,? (\d{1,2})(?:st|nd|rd|th)?,? \d{4}/u

const dayIn = (written: string): string | undefined => {
  const [, korean, english] = DAY.exec(written) ?? []
  return korean ?? english
}

function datesIn(text: string): Dated[] {
  const usual = findDates(text).map(({ start, end, year, month, text: written }) => ({
    start,
    end,
    value: iso(year, month, dayIn(written)),
  }))
  const more = Array.from(text.matchAll(MORE_DATES), (match) => {
    const [all, year, month, day, otherMonth, otherYear] = match
    return {
      start: match.index,
      end: match.index + all.length,
      value: iso(year ?? otherYear ?? '', month ?? otherMonth ?? null, day),
    }
  })
  return longestApart([...usual, ...more])
}

const two = (number: number | string): string => String(number).padStart(2, '0')
const iso = (year: number | string, month: number | string | null, day?: string): string =>
  [String(year), ...(month === null ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])].join('-')

function longestApart(dates: readonly Dated[]): Dated[] {
  const kept: Dated[] = []
  const longestFirst = dates.toSorted((one, other) => other.end - other.start - (one.end - one.start))
  for (const date of longestFirst)
    if (kept.every(({ start, end }) => date.end <= start || date.start >= end)) kept.push(date)
  return kept.toSorted((one, other) => one.start - other.start)
}

const JOINT = /^[ \t.)]{0,3}(?:~|〜|∼|～|-|–|—|―|부터|to|until|through|till)[ \t(]{0,3}/iu
const NOW = /^(?:현재|지금|present|now|current(?:ly)?|재직\s?중|재학\s?중|today|ongoing)/iu

/** The first period in a piece, or null: from one date to another, or to today. */
export function periodIn(piece: Piece): When | null {
  const dates = datesIn(piece.text)
  for (const [at, from] of dates.entries()) {
    const period = periodFrom(piece, from, dates[at + 1])
    if (period) return period
  }
  return null
}

function periodFrom(piece: Piece, from: Dated, next: Dated | undefined): When | null {
  const joint = JOINT.exec(piece.text.slice(from.end, from.end + 12))
  if (!joint) return null
  const at = from.end + joint[0].length
  const now = NOW.exec(piece.text.slice(at, at + 12))
  const start = piece.start + from.start
  const begun = { start, from: dateAt(piece, from) }
  if (now) {
    const end = at + now[0].length
    return { ...begun, end: piece.start + end, to: dateAt(piece, { start: at, end, value: 'present' }) }
  }
  if (next?.start === at) return { ...begun, end: piece.start + next.end, to: dateAt(piece, next) }
  // `2022-03 ~`: when it ended, or whether, is not said.
  return at >= piece.text.trimEnd().length ? { ...begun, end: piece.end, to: null } : null
}

const SURE = 0.95
const dateAt = (piece: Piece, { start, end, value }: Dated): Known => known(within(piece, start, end), SURE, value)

/** The first date in a piece, or null. */
export function dateIn(piece: Piece): (Span & { date: Known }) | null {
  const [date] = datesIn(piece.text)
  return date ? { start: piece.start + date.start, end: piece.start + date.end, date: dateAt(piece, date) } : null
}

/** When something ended, where nothing else is said: a date, or that it goes on. */
export function endIn(piece: Piece): Known | null {
  return NOW.test(piece.text) ? known(piece, SURE, 'present') : (dateIn(piece)?.date ?? null)
}

/** The period of a piece, or a single date as the end of one that began nobody says when. */
export function whenIn(piece: Piece): When | null {
  const period = periodIn(piece)
  if (period) return period
  const single = dateIn(piece)
  return single && { start: single.start, end: single.end, from: null, to: single.date }
}

/** When something began and ended, by the cells of a row. */
export function datesOf({ period, start, end }: { period?: Piece; start?: Piece; end?: Piece }) {
  const when = period ? periodIn(period) : null
  const begun = start ? dateIn(start) : null
  return { start: when?.from ?? begun?.date ?? null, end: when?.to ?? (end ? endIn(end) : null) }
}
