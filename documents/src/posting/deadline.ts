import type { Span } from '@maju/contracts/basics'
import { monthNamed } from '@maju/text/dates'

export type FoundDay = Span & {
  /** `YYYY-MM-DD`; null where the posting says that it has no last day. */
  day: string | null
  /** What was written leaves no choice: false where the year was added or month and day could be the other way round. */
  sure: boolean
}

type Page = {
  /** The day on which the posting is read, where the person is. */
  today: string
  /** The time zone of the posting's readers, for instants that are written in UTC. */
  zone: string
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const WEEKDAYS = '일월화수목금토'
const DAY_MILLISECONDS = 86_400_000
/** A date without a year that is further back than this means next year. */
const PAST_DAYS = 90

const DATES = new RegExp(
  [
    '(?<iso>20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)',
    '(?<y1>20\\d\\d)\\s?[-./년]\\s?(?<m1>\\d{1,2})\\s?[-./월]\\s?(?<d1>\\d{1,2})(?!\\d)일?',
    '(?<![\\d/.])(?<m2>\\d{1,2})/(?<d2>\\d{1,2})/(?<y2>20\\d\\d)',
    `(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<m3>${MONTH}),?\\s(?<y3>20\\d\\d)`,
    `(?<![a-z])(?<m4>${MONTH})\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<y4>20\\d\\d))?`,
    `(?<![\\d/.:-])(?<m5>\\d{1,2})\\s?[./월]\\s?(?<d5>\\d{1,2})(?![\\d/:%년개]|\\.\\d)일?(?:\\s?\\((?<w5>[${WEEKDAYS}])(?:요일)?\\))?`,
  ].join('|'),
  'giu',
)

/** 상시채용, until filled: the posting says that there is no last day. */
const OPEN_ENDED =
  /(?:상시|수시)\s?(?:채용|모집|접수|진행)?|채용\s?(?:시|완료\s?시|되면)\s?(?:까지|마감)|until (?:the position is )?filled|open until|rolling(?: basis)?|no deadline/iu

/** The last day that a line about the deadline names; the end of a period, or that there is none. Null where it names nothing. */
export function findDeadline(line: string, page: Page): FoundDay | null {
  const last = [...line.matchAll(DATES)].flatMap((match) => dayOf(match, page) ?? []).at(-1)
  if (last) return last
  const open = OPEN_ENDED.exec(line)
  return open ? { start: open.index, end: open.index + open[0].length, day: null, sure: true } : null
}

function dayOf(match: RegExpExecArray, page: Page): FoundDay | null {
  const { groups = {}, index } = match
  const place = { start: index, end: index + match[0].length }
  if (groups['iso'] !== undefined) return { ...place, day: localDay(groups['iso'], page.zone), sure: true }
  const part = (letter: string) =>
    ['1', '2', '3', '4', '5'].map((form) => groups[letter + form]).find((each) => each !== undefined)
  const month = monthOf(part('m') ?? '')
  const date = Number(part('d'))
  const year = part('y')
  const isAmbiguous = groups['m2'] !== undefined && month <= 12 && date <= 12
  if (year !== undefined) return whole(place, [Number(year), month, date], !isAmbiguous)
  return whole(place, [nearestYear([month, date], groups['w5'], page.today), month, date], groups['w5'] !== undefined)
}

const monthOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : monthNamed(text))

/** Null for a day that is not in the calendar. */
function whole(place: Span, [year, month, date]: [number, number, number], sure: boolean): FoundDay | null {
  const day = new Date(Date.UTC(year, month - 1, date))
  const isReal = month >= 1 && month <= 12 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return isReal ? { ...place, day: day.toISOString().slice(0, 10), sure } : null
}

/** The year in which the weekday is right, else the one in which the day is next to come; a deadline that has just passed stays passed. */
function nearestYear([month, date]: [number, number], weekday: string | undefined, today: string): number {
  const now = Date.parse(today)
  const year = new Date(now).getUTCFullYear()
  const at = (each: number) => Date.UTC(each, month - 1, date)
  const byWeekday = [year, year + 1, year - 1].find(
    (each) => weekday !== undefined && new Date(at(each)).getUTCDay() === WEEKDAYS.indexOf(weekday),
  )
  return byWeekday ?? (now - at(year) > PAST_DAYS * DAY_MILLISECONDS ? year + 1 : year)
}

/** The day of an instant: as it is written where it has an offset of its own or none, else as the clocks of the posting's readers show it. */
function localDay(instant: string, zone: string): string {
  const isUtc = /(?:Z|[+-]00:?00)$/i.test(instant)
  if (!isUtc || Number.isNaN(Date.parse(instant))) return instant.slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))
}
