// @vitest-environment happy-dom
import type { CalendarEvent, EventFields } from '@maju/contracts/calendar'
import type { Road } from '@maju/contracts/road'
import type { Target } from '@maju/contracts/target'
import { dayOf } from '@maju/text/zoned-clock'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { Calendar } from './calendar.tsx'
import { itemsByDay } from './items.ts'
import { addDays } from './month.ts'

const zone = 'Asia/Seoul'
const today = dayOf(new Date(), zone)
const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const at = '2026-11-01T00:00:00.000Z'

const target: Target = {
  id: id(1),
  company: '한빛전자',
  jobTitle: '개발자',
  ncsMajor: null,
  effectiveNcsMajor: null,
  language: 'ko',
  interviewDay: addDays(today, 9),
  posting: '',
  resume: '',
  coverLetter: '',
  demo: false,
  interviews: 0,
  createdAt: at,
  updatedAt: at,
}

const entry = {
  competency: 'teamwork',
  difficulty: 'easy',
  minutes: 40,
  done: false,
  doneElsewhere: false,
  moved: false,
}
const road: Road = {
  targetId: target.id,
  company: target.company,
  jobTitle: target.jobTitle,
  interviewDay: target.interviewDay,
  today,
  entries: [
    { ...entry, difficulty: 'easy', kind: 'practice', number: 2, day: today },
    {
      ...entry,
      difficulty: 'normal',
      competency: null,
      kind: 'first-answer',
      number: 0,
      minutes: 10,
      day: addDays(today, 8),
    },
  ],
  dose: { done: 1, planned: 1 },
  weak: [{ competency: 'teamwork', level: 2.1 }],
}

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: id(5),
  kind: 'other',
  title: '설명회',
  note: '',
  place: '',
  targetId: null,
  time: { allDay: true, firstDay: today, lastDay: today },
  reminderMinutes: [],
  createdAt: at,
  updatedAt: at,
  ...given,
})

type Call = { method: string; path: string; body: unknown }

function open(events: CalendarEvent[] = []) {
  const calls: Call[] = []
  let subscribed = false
  const span = { createdAt: at, expiresAt: '2027-11-01T00:00:00.000Z' }
  const send: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address.replace(/\?.*/, '') : ''
    const method = init?.method ?? 'GET'
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    if (method !== 'GET') calls.push({ method, path, body })
    if (path.endsWith('/targets')) return Response.json([target])
    if (path.endsWith('/settings')) return Response.json({ zone, freeMinutes: [60, 60, 60, 60, 60, 60, 60] })
    if (path.endsWith('/subscription')) {
      if (method === 'DELETE') return new Response(null, { status: 204 })
      if (method === 'GET') return Response.json(subscribed ? span : null)
      subscribed = true
      return Response.json({ ...span, path: '/api/v2/calendar/feed/secret' }, { status: 201 })
    }
    if (path.endsWith('/calendar/google'))
      return Response.json({ offered: false, state: 'off', connectedAt: null, syncedAt: null, trouble: null })
    if (path.endsWith('/calendar/mail'))
      return Response.json({ offered: false, state: 'off', address: null, failed: null })
    if (path.includes('/road')) return Response.json(road)
    if (method === 'POST') return Response.json({ ...event(), ...(body as EventFields) }, { status: 201 })
    return Response.json(events)
  }
  openPage(Calendar, { fetch: send })
  return calls
}

afterEach(cleanup)

const dayButton = (day: string) => document.querySelector<HTMLElement>(`[data-day="${day}"]`)

test('arrow keys move the chosen day, and only that one is in the order of tabs', async () => {
  open()
  const grid = await screen.findByRole('grid')
  fireEvent.keyDown(grid, { key: 'ArrowRight' })
  await waitFor(() => expect(document.activeElement).toBe(dayButton(addDays(today, 1))))
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  await waitFor(() => expect(document.activeElement).toBe(dayButton(addDays(today, 8))))
  expect(
    within(grid)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1)
})

const save = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '저장' }))

test('an event is sent as an instant of the zone, and not before it has a title', async () => {
  const calls = open()
  fireEvent.click(await screen.findByRole('button', { name: '일정 더하기' }))
  save()
  await screen.findByText('제목을 적어 주세요.')
  expect(calls).toEqual([])
  fireEvent.change(screen.getByLabelText('제목'), { target: { value: '1차 면접' } })
  fireEvent.change(screen.getByLabelText('시작'), { target: { value: '2026-12-02T10:00' } })
  fireEvent.change(screen.getByLabelText('끝'), { target: { value: '2026-12-02T11:00' } })
  fireEvent.change(screen.getByLabelText('미리 알림'), { target: { value: 'both' } })
  save()
  await waitFor(() => expect(calls).toHaveLength(1))
  expect(calls[0]).toMatchObject({
    method: 'POST',
    path: '/api/v2/calendar/events',
    body: {
      title: '1차 면접',
      reminderMinutes: [1440, 60],
      time: { allDay: false, startsAt: '2026-12-02T01:00:00.000Z', endsAt: '2026-12-02T02:00:00.000Z', zone },
    },
  })
})

test('a session leads to its practice with what it is about and how hard it is', async () => {
  open()
  const [start] = await screen.findAllByRole('link', { name: /팀워크 연습 시작하기/ })
  const address = start?.getAttribute('href') ?? ''
  expect(address).toContain(`/targets/${target.id}/prepare`)
  expect(decodeURIComponent(address)).toMatch(/difficulty=easy.*focus=teamwork/)
})

test('a session is moved or told as done by its number', async () => {
  const calls = open()
  fireEvent.click(await screen.findByRole('button', { name: /팀워크 연습 날짜 옮기기/ }))
  fireEvent.change(screen.getByLabelText('옮길 날'), { target: { value: addDays(today, 3) } })
  fireEvent.click(screen.getByRole('button', { name: /^날짜 옮기기/ }))
  await waitFor(() => expect(calls).toHaveLength(1))
  expect(calls[0]).toMatchObject({
    path: `/api/v2/targets/${target.id}/road/2`,
    body: { day: addDays(today, 3), done: false },
  })
  fireEvent.click(screen.getByRole('button', { name: /팀워크 연습 따로 했어요/ }))
  await waitFor(() => expect(calls[1]).toMatchObject({ body: { day: null, done: true } }))
})

test('the private address is shown after it was made and gone after it was ended', async () => {
  const calls = open()
  fireEvent.click(await screen.findByRole('button', { name: '구독 주소 만들기' }))
  const field = await screen.findByLabelText<HTMLInputElement>('구독 주소')
  expect(field.value).toMatch(/\/api\/v2\/calendar\/feed\/secret$/)
  fireEvent.click(screen.getByRole('button', { name: '주소 끊기' }))
  fireEvent.click(screen.getAllByRole('button', { name: '주소 끊기' }).at(-1) ?? document.body)
  await waitFor(() => expect(calls.at(-1)).toMatchObject({ method: 'DELETE' }))
  await waitFor(() => expect(screen.queryByLabelText('구독 주소')).toBeNull())
})

test('days hold interviews, events over several days and sessions; midnight ends a day and begins none', () => {
  const night = event({
    id: id(6),
    time: { allDay: false, startsAt: '2026-12-01T13:00:00.000Z', endsAt: '2026-12-01T15:00:00.000Z', zone },
  })
  const long = event({ time: { allDay: true, firstDay: '2026-11-20', lastDay: '2026-12-02' } })
  const days = itemsByDay({
    events: [long, night],
    targets: [
      { ...target, interviewDay: '2026-12-02' },
      { ...target, id: id(7), demo: true, interviewDay: '2026-12-01' },
    ],
    road: null,
    zone,
    from: '2026-11-30',
    to: '2026-12-06',
  })
  expect([...days].map(([day, items]) => [day, items.map(({ key }) => key)])).toEqual([
    ['2026-12-02', [`interview-${id(1)}`, id(5)]],
    ['2026-11-30', [id(5)]],
    ['2026-12-01', [id(5), id(6)]],
  ])
})
