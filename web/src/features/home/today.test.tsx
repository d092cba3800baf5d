// @vitest-environment happy-dom
import type { CalendarEvent } from '@maju/contracts/calendar'
import type { Today as TodayData } from '@maju/contracts/road'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { Today } from './today.tsx'

const id = '00000000-0000-4000-8000-000000000001'
const at = '2026-11-29T01:00:00.000Z'
const event: CalendarEvent = {
  id,
  kind: 'other',
  title: '설명회',
  note: '',
  place: '',
  targetId: null,
  time: { allDay: true, firstDay: '2026-11-30', lastDay: '2026-11-30' },
  reminderMinutes: [60],
  createdAt: at,
  updatedAt: at,
}
const next = { targetId: id, company: '한빛전자', jobTitle: '개발자', interviewDay: '2026-12-10' }
const entry: TodayData['entries'][number] = {
  number: 3,
  kind: 'practice',
  day: '2026-11-30',
  competency: 'teamwork',
  difficulty: 'normal',
  minutes: 40,
  done: false,
  doneElsewhere: false,
  moved: false,
}

function open(given: Partial<TodayData>) {
  const sent: string[] = []
  const send: typeof fetch = async (address, init) => {
    sent.push(`${init?.method} ${typeof address === 'string' ? address : ''}`)
    return new Response(null, { status: 204 })
  }
  const today = { today: '2026-11-30', next, entries: [], reminders: [], practisedDays: [], progress: [], ...given }
  openPage(() => <Today today={today} />, { fetch: send })
  return sent
}

afterEach(cleanup)

test('the practice of today is one press away, and a reminder is put away with one', async () => {
  const sent = open({ entries: [entry], reminders: [{ event, dueAt: at }], practisedDays: ['2026-11-30'] })
  const start = await screen.findByRole('link', { name: /팀워크 연습 시작하기/ })
  expect(start.getAttribute('href')).toContain(`/targets/${id}/prepare`)
  screen.getByText('이번 주에 1일 연습했어요.')
  fireEvent.click(screen.getByRole('button', { name: '설명회 알림 확인했어요' }))
  await waitFor(() => expect(sent).toEqual([`PUT /api/v2/calendar/events/${id}/reminder/dismissed`]))
})

test('a day of rest, a day that is done and no day at all each say so, and a week without practice blames nobody', async () => {
  open({})
  await screen.findByText(/오늘은 쉬는 날이에요/)
  screen.getByText('이번 주에 연습한 날이 여기에 채워져요.')
  cleanup()
  open({ entries: [{ ...entry, done: true }] })
  await screen.findByText('오늘 할 연습을 마쳤어요.')
  cleanup()
  open({ next: null })
  expect((await screen.findByText(/면접 날짜를 정하면/)).textContent).toContain('연습')
})
