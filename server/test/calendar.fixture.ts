import { createEvent, type EventFields } from '@maju/contracts/calendar'
import { createTarget } from '@maju/contracts/target'
import ICAL from 'ical.js'
import { beforeEach } from 'vitest'
import { testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** When calendars are looked at, two days before the event. */
const NOW = new Date('2026-11-30T03:00:00Z')
export const DAY_SECONDS = 86_400

/** A clock that stands at NOW when a test begins and that the test puts forward, and a house that goes by it. */
export function standingClock() {
  const clock = { aheadSeconds: 0 }
  beforeEach(() => {
    clock.aheadSeconds = 0
  })
  return { clock, openHouse: () => testHouse({ now: () => new Date(NOW.getTime() + clock.aheadSeconds * 1000) }) }
}

export const fields = (given: Partial<EventFields> = {}): EventFields => ({
  kind: 'interview',
  title: '한빛소프트웨어 1차 면접',
  note: '',
  place: '서울, 3층',
  targetId: null,
  time: {
    allDay: false,
    startsAt: '2026-12-02T01:00:00.000Z',
    endsAt: '2026-12-02T02:00:00.000Z',
    zone: 'Asia/Seoul',
  },
  reminderMinutes: [],
  ...given,
})
export const add = (visitor: Visitor, given: Partial<EventFields> = {}) =>
  visitor.call(createEvent, { body: fields(given) })

/** Titles of the events in a calendar file. */
export const titlesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))

export const targetOf = (visitor: Visitor, interviewDay: string | null) =>
  visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', interviewDay },
  })
