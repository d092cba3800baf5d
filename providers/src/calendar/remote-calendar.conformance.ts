import { describe, expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import type { Limits } from '../wire/request.ts'
import type { RemoteCalendar, RemoteContent, RemotePlace } from './remote-calendar.ts'

const patient = new AbortController().signal

export type Said = { calendarId: string }

type Subject = { calendar: RemoteCalendar; accessToken: string }

/** Whatever goes wrong, a calendar elsewhere fails like every provider. */
export function failsLikeARemoteCalendar(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'a calendar elsewhere that fails', { timeoutSeconds: 5 }, (subject) => {
    const call = ({ calendar, accessToken }: Subject, signal = patient) =>
      calendar.makeCalendar(accessToken, { title: 'Maju', zone: 'Asia/Seoul' }, signal)
    failsLikeAProvider({ subject, call, good: { calendarId: 'one' } })
    tellsWhatIsNoReply({ subject, call })
  })
}

export const contentOf = (given: Partial<RemoteContent> = {}): RemoteContent => ({
  kind: 'interview',
  title: '1차 면접',
  note: '하나\n둘',
  place: '서울; 3층',
  time: {
    allDay: false,
    startsAt: '2026-12-02T01:00:00.000Z',
    endsAt: '2026-12-02T02:00:00.000Z',
    zone: 'Asia/Seoul',
  },
  reminderMinutes: [1440, 60],
  ...given,
})

export type Opened = {
  calendar: RemoteCalendar
  accessToken: string
  /** The service forgets from where lists went on. */
  forget(): void
}

/** A calendar elsewhere that works passes these. */
export function behavesLikeARemoteCalendar(name: string, open: () => Promise<Opened>): void {
  async function made() {
    const { calendar, accessToken, forget } = await open()
    const calendarId = await calendar.makeCalendar(accessToken, { title: 'Maju', zone: 'Asia/Seoul' }, patient)
    const at: RemotePlace = { accessToken, calendarId }
    return { calendar, at, forget }
  }
  async function listed({ calendar, at }: { calendar: RemoteCalendar; at: RemotePlace }, sync: string | null = null) {
    const events = []
    for (let page: string | null = null; ;) {
      const list = await calendar.list(at, { sync, page }, patient)
      if (typeof list === 'string') return list
      events.push(...list.events)
      page = list.nextPage
      if (page === null) return { events, sync: list.nextSync ?? '' }
    }
  }
  const all = async (where: { calendar: RemoteCalendar; at: RemotePlace }, sync: string | null = null) => {
    const list = await listed(where, sync)
    return typeof list === 'string' ? expect.unreachable(list) : list
  }
  const versionOf = (written: unknown): string =>
    typeof written === 'object' && written !== null && 'version' in written
      ? String(written.version)
      : expect.unreachable()

  describe(`${name} as a calendar elsewhere`, () => {
    test.each([
      ['a time', contentOf()],
      [
        'a time in the hour that is skipped',
        contentOf({
          time: {
            allDay: false,
            startsAt: '2026-03-08T07:00:00.000Z',
            endsAt: '2026-03-08T07:30:00.000Z',
            zone: 'America/New_York',
          },
        }),
      ],
      ['a day', contentOf({ time: { allDay: true, firstDay: '2028-02-29', lastDay: '2028-02-29' }, kind: 'other' })],
      [
        'days',
        contentOf({ time: { allDay: true, firstDay: '2026-12-31', lastDay: '2027-01-02' }, reminderMinutes: [] }),
      ],
    ])('gives back %s as it was', async (_what, content) => {
      const where = await made()
      await where.calendar.insert(where.at, 'maju01', content, patient)
      const { events } = await all(where)
      expect(events).toEqual([expect.objectContaining({ id: 'maju01', cancelled: false, content })])
    })

    test('makes no second event of the same id', async () => {
      const where = await made()
      await where.calendar.insert(where.at, 'maju01', contentOf(), patient)
      expect(await where.calendar.insert(where.at, 'maju01', contentOf({ title: '다른' }), patient)).toBe('conflict')
      expect((await all(where)).events.map(({ content }) => content?.title)).toEqual(['1차 면접'])
    })

    test('changes what is given and nothing else, an hour into a day too, and only the version that is named', async () => {
      const where = await made()
      const version = versionOf(await where.calendar.insert(where.at, 'maju01', contentOf(), patient))
      const time = { allDay: true as const, firstDay: '2026-12-03', lastDay: '2026-12-04' }
      const next = versionOf(await where.calendar.change(where.at, { id: 'maju01', version }, { time }, patient))
      expect(next).not.toBe(version)
      const again = await where.calendar.change(where.at, { id: 'maju01', version }, { title: '늦은' }, patient)
      expect(again).toBe('conflict')
      expect((await all(where)).events[0]?.content).toEqual(contentOf({ time }))
    })

    test('removes only the version that is named, or any', async () => {
      const where = await made()
      const version = versionOf(await where.calendar.insert(where.at, 'maju01', contentOf(), patient))
      await where.calendar.change(where.at, { id: 'maju01', version }, { title: '새 제목' }, patient)
      expect(await where.calendar.remove(where.at, { id: 'maju01', version }, patient)).toBe('conflict')
      expect(await where.calendar.remove(where.at, { id: 'maju01', version: null }, patient)).toBe('removed')
      expect(await where.calendar.remove(where.at, { id: 'maju01', version: null }, patient)).toBe('gone')
      expect(await where.calendar.change(where.at, { id: 'none1', version }, { title: '' }, patient)).toBe('gone')
    })

    test('tells what changed since, page by page, deletions included; and when it has forgotten since when', async () => {
      const where = await made()
      const ids = ['maju01', 'maju02', 'maju03', 'maju04', 'maju05']
      for (const id of ids) await where.calendar.insert(where.at, id, contentOf({ title: id }), patient)
      const { events, sync } = await all(where)
      expect(events.map(({ id }) => id)).toEqual(ids)
      expect((await all(where, sync)).events).toEqual([])
      await where.calendar.remove(where.at, { id: 'maju02', version: null }, patient)
      await where.calendar.insert(where.at, 'maju06', contentOf(), patient)
      const since = (await all(where, sync)).events.map(({ id, cancelled }) => ({ id, cancelled }))
      expect(since).toEqual([
        { id: 'maju02', cancelled: true },
        { id: 'maju06', cancelled: false },
      ])
      where.forget()
      expect(await listed(where, sync)).toBe('start-again')
    })

    test('says of a calendar that is not there that it is gone', async () => {
      const { calendar, at } = await made()
      const nowhere = { ...at, calendarId: 'nowhere' }
      expect(await calendar.list(nowhere, { sync: null, page: null }, patient)).toBe('gone')
      expect(await calendar.insert(nowhere, 'maju01', contentOf(), patient)).toBe('gone')
    })
  })
}
