import type { Stretch } from './sentences.ts'

export type DateMention = Stretch & {
  year: number
  /** 1 to 12, or null where only a year is said. */
  month: number | null
}

export type PeriodMention = Stretch & {
  from: DateMention
  /** Null while it goes on (`현재`, `present`). */
  to: DateMention | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const YEAR = '((?:19|20)\\d\\d)'
const MONTH_WORD =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const DATE = new RegExp(
  [
    `(?<![\\d.,A-Za-z])${YEAR}[-./](0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\\d|3[01]))?(?!\\d|[-./]\\d)`,
    `(?<![\\d.,])${YEAR}년(?: ?(1[0-2]|0?[1-9])월)?(?: ?(?:0?[1-9]|[12]\\d|3[01])일)?`,
    `(?<![A-Za-z])${MONTH_WORD}\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?${YEAR}(?!\\d)`,
    `(?<![\\d.,A-Za-z$₩/-])${YEAR}(?![\\d,%A-Za-z]|\\.\\d|-\\d{3}| ?(?:원|명|건|개|회|대|만|억|달러|people|users|customers|ms))`,
  ].join('|'),
  'giu',
)

/** Days and months named in a text, with places: `2022-03`, `2022년 3월`, `March 2022`, `2022`. */
export function findDates(text: string): DateMention[] {
  return Array.from(text.matchAll(DATE), (match) => {
    const [all, isoYear, isoMonth, koYear, koMonth, enMonth, enYear, bareYear] = match
    const year = Number(isoYear ?? koYear ?? enYear ?? bareYear)
    return {
      text: all,
      start: match.index,
      end: match.index + all.length,
      year,
      month: monthOf(isoMonth ?? koMonth, enMonth),
    }
  })
}

function monthOf(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(digits)
  return word === undefined ? null : monthNamed(word)
}

/** The number of the month that an English word or its first three letters name; 0 for any other word. */
export const monthNamed = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

const JOINT = /^[ \t]{0,3}(?:~|〜|-|–|—|부터|to|until|through|till)[ \t]{0,3}/iu
const NOW = /^(?:현재|지금|present|now|current|재직 ?중|today)/iu
const LONGEST_JOINT = 16

/** Periods from one date to another, or to today. */
export function findPeriods(text: string): PeriodMention[] {
  const dates = findDates(text)
  const periods: PeriodMention[] = []
  for (let at = 0; at < dates.length; at += 1) {
    const from = dates[at]
    const period = from && periodFrom(text, from, dates[at + 1])
    if (!period) continue
    periods.push(period)
    if (period.to) at += 1
  }
  return periods
}

function periodFrom(text: string, from: DateMention, next: DateMention | undefined): PeriodMention | null {
  const joint = JOINT.exec(text.slice(from.end, from.end + LONGEST_JOINT))
  if (!joint) return null
  const at = from.end + joint[0].length
  const now = NOW.exec(text.slice(at, at + LONGEST_JOINT))
  const end = next?.start === at ? next.end : at + (now?.[0].length ?? 0)
  if (end === at) return null
  const to = next?.start === at ? next : null
  return { text: text.slice(from.start, end), start: from.start, end, from, to }
}

/** Months since year 0: dates can be compared and subtracted. A date without a month counts from January. */
export function monthIndex(date: { year: number; month: number | null }): number {
  return date.year * 12 + (date.month ?? 1) - 1
}
