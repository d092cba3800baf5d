import ICAL from 'ical.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarItem, writeCalendar } from './write-calendar.ts'

const item = (given: Partial<CalendarItem> = {}): CalendarItem => ({
  uid: 'one@maju',
  title: '면접',
  note: '',
  place: '',
  time: { allDay: false, startsAt: '2026-11-30T01:00:00.000Z', endsAt: '2026-11-30T02:00:00.000Z', zone: 'Asia/Seoul' },
  reminderMinutes: [],
  changedAt: new Date('2026-11-29T00:00:00Z'),
  ...given,
})

const written = (...items: CalendarItem[]) => new TextDecoder().decode(writeCalendar('마주', items))

/** What a parser that did not write it reads. */
function readBack(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const day = event.startDate.isDate
    const whenOf = (time: ICAL.Time) => (day ? time.toString() : time.toJSDate().toISOString())
    return {
      uid: event.uid,
      title: event.summary,
      note: event.description ?? '',
      place: event.location ?? '',
      allDay: day,
      start: whenOf(event.startDate),
      end: whenOf(event.endDate),
      reminderMinutes: component.getAllSubcomponents('valarm').map(minutesBefore),
    }
  })
}

function minutesBefore(alarm: ICAL.Component): number {
  const trigger: unknown = alarm.getFirstPropertyValue('trigger')
  return trigger instanceof ICAL.Duration ? (0 - trigger.toSeconds()) / 60 : Number.NaN
}

test('a time is the same instant, over the change to summer time too', () => {
  // New York skips from two to three at 07:00Z; Seoul has no summer time.
  const time = {
    allDay: false as const,
    startsAt: '2026-03-08T06:30:00.000Z',
    endsAt: '2026-03-08T07:30:00.000Z',
    zone: 'America/New_York',
  }
  expect(readBack(written(item({ time })))).toMatchObject([{ allDay: false, start: time.startsAt, end: time.endsAt }])
})

test('a day is a day: the leap day ends where March begins, and midnight belongs to the day that it opens', () => {
  const leap = item({ time: { allDay: true, firstDay: '2028-02-29', lastDay: '2028-02-29' } })
  const midnight = item({
    uid: 'two@maju',
    time: {
      allDay: false,
      startsAt: '2026-12-31T15:00:00.000Z',
      endsAt: '2026-12-31T15:00:00.000Z',
      zone: 'Asia/Seoul',
    },
  })
  expect(readBack(written(leap, midnight))).toMatchObject([
    { allDay: true, start: '2028-02-29', end: '2028-03-01' },
    { allDay: false, start: '2026-12-31T15:00:00.000Z' },
  ])
})

test('a long Korean title is folded at 75 octets without cutting a character', () => {
  const title = `${'가나다라마바사'.repeat(20)}😀${'끝'.repeat(30)}`
  const text = written(item({ title }))
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\uFFFD')
  expect(readBack(text)[0]?.title).toBe(title)
})

test('what the format uses as signs comes back as it was, and nobody can write a line of their own', () => {
  const given = item({ title: 'a;b,c\\d', note: '하나\nEND:VEVENT\r\nBEGIN:VEVENT\n"둘"', place: '서울; 3층, \\문 앞' })
  expect(readBack(written(given))).toMatchObject([
    { title: 'a;b,c\\d', note: '하나\nEND:VEVENT\nBEGIN:VEVENT\n"둘"', place: '서울; 3층, \\문 앞' },
  ])
})

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const instant = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString())
const time: fc.Arbitrary<CalendarItem['time']> = fc.oneof(
  fc.tuple(day, day).map(([one, other]) => {
    const [firstDay = one, lastDay = other] = [one, other].toSorted()
    return { allDay: true as const, firstDay, lastDay }
  }),
  fc.tuple(instant, instant).map(([one, other]) => {
    const [startsAt = one, endsAt = other] = [one, other].toSorted()
    return { allDay: false as const, startsAt, endsAt, zone: 'Europe/Berlin' }
  }),
)

test('whatever is written, another parser reads the same', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          title: words,
          note: fc.oneof(fc.constant(''), words),
          place: fc.oneof(fc.constant(''), words),
          time,
          reminderMinutes: fc.array(fc.integer({ min: 0, max: 40_320 }), { maxLength: 3 }),
        }),
        { maxLength: 5 },
      ),
      (given) => {
        const items = given.map((one, at) => item({ ...one, uid: `${at}@maju` }))
        const text = written(...items)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(readBack(text)).toEqual(items.map(asRead))
      },
    ),
    { numRuns: 300 },
  )
})

function asRead({ uid, title, note, place, time: when, reminderMinutes }: CalendarItem) {
  const end = when.allDay
    ? new Date(Date.parse(`${when.lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    : when.endsAt
  return {
    uid,
    title: kept(title),
    note: kept(note),
    place: kept(place),
    allDay: when.allDay,
    start: when.allDay ? when.firstDay : when.startsAt,
    end,
    reminderMinutes,
  }
}
// oxlint-disable-next-line no-control-regex -- what the format has no place for
const kept = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
