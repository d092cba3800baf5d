// @vitest-environment happy-dom
import type { GoogleCalendar } from '@maju/contracts/google-calendar'
import type { MailReminders } from '@maju/contracts/mail-reminders'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { accountKey } from '../../shared/session.ts'
import { GoogleReturn } from './google-return.tsx'
import { ConfirmMail } from './mail-links.tsx'
import { OutwardPart } from './outward-part.tsx'

const at = '2026-11-29T03:00:00.000Z'
const google = (given: Partial<GoogleCalendar> = {}): GoogleCalendar => ({
  offered: true,
  state: 'off',
  connectedAt: null,
  syncedAt: null,
  trouble: null,
  ...given,
})
const mail = (given: Partial<MailReminders> = {}): MailReminders => ({
  offered: true,
  state: 'off',
  address: 'one@example.org',
  failed: null,
  ...given,
})

type Call = { method: string; path: string; body: unknown }
type Given = { google?: GoogleCalendar; mail?: MailReminders; guest?: boolean; fails?: number }

function open(page: ReactNode, given: Given = {}) {
  const calls: Call[] = []
  const kept = { google: given.google ?? google(), mail: given.mail ?? mail() }
  const send: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address.replace(/\?.*/, '').replace('/api/v2', '') : ''
    const method = init?.method ?? 'GET'
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    if (method !== 'GET') calls.push({ method, path, body })
    if (method !== 'GET' && given.fails !== undefined)
      return Response.json(
        { type: '', title: '', status: given.fails, detail: '', code: 'not-found' },
        { status: given.fails },
      )
    if (path === '/calendar/google/consent') return Response.json({ address: 'https://accounts.google.example/asks' })
    if (path === '/calendar/google/connection' && method === 'POST')
      kept.google = google({ state: 'connected', connectedAt: at, syncedAt: at })
    if (path === '/calendar/mail' && method === 'PUT') kept.mail = mail({ state: 'waiting' })
    if (path === '/calendar/mail' && method === 'DELETE') kept.mail = mail()
    if (path === '/mail/confirmation' || method === 'DELETE')
      return path === '/calendar/mail' ? Response.json(kept.mail) : new Response(null, { status: 204 })
    return Response.json(path.startsWith('/calendar/mail') ? kept.mail : kept.google)
  }
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queries.setQueryData(accountKey, { guest: given.guest ?? false })
  const router = openPage(() => page, { fetch: send, at: '/calendar/google', queries })
  return { calls, router }
}

afterEach(cleanup)

test('nothing is shown where the operator configured neither', async () => {
  open(<OutwardPart />, { google: google({ offered: false }), mail: mail({ offered: false }) })
  await new Promise((later) => setTimeout(later, 30))
  expect(document.querySelector('h3')).toBeNull()
})

test('a guest is told to register first', async () => {
  open(<OutwardPart />, { guest: true })
  const link = await screen.findByRole('link', { name: '가입하기' })
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('next=/calendar')
  expect(screen.queryByRole('button')).toBeNull()
})

test('connecting leaves for the page of Google that the server names', async () => {
  const { calls } = open(<OutwardPart />)
  const went: string[] = []
  globalThis.location.assign = (address: string | URL) => void went.push(String(address))
  fireEvent.click(await screen.findByRole('button', { name: '구글과 연결하기' }))
  await waitFor(() => expect(went).toEqual(['https://accounts.google.example/asks']))
  expect(calls).toEqual([{ method: 'POST', path: '/calendar/google/consent', body: null }])
})

test.each([
  [{ state: 'reconnect' }, '구글에서 허락이 끝나서', '다시 연결하기'],
  [{ state: 'calendar-gone' }, '여기 일정은 그대로 있어요', '다시 연결하기'],
  [{ state: 'connected', syncedAt: at, trouble: 'unreachable' }, '구글이 지금 응답하지 않아요', '지금 맞추기'],
  [{ state: 'connected', syncedAt: at, trouble: 'misconfigured' }, '운영자에게 알려', '지금 맞추기'],
] as const)('%o says what is wrong and what to do', async (given, told, button) => {
  open(<OutwardPart />, { google: google(given) })
  await screen.findByText(new RegExp(told))
  expect(screen.getByRole('button', { name: button })).toBeDefined()
})

test('disconnecting asks first', async () => {
  const { calls } = open(<OutwardPart />, { google: google({ state: 'connected', connectedAt: at, syncedAt: at }) })
  fireEvent.click(await screen.findByRole('button', { name: '연결 끊기' }))
  expect(calls).toEqual([])
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '연결 끊기' }))
  await waitFor(() => expect(calls).toEqual([{ method: 'DELETE', path: '/calendar/google/connection', body: null }]))
})

test('mail waits for its link, and a reminder that could not be sent is told', async () => {
  open(<OutwardPart />, { mail: mail({ failed: { title: '1차 면접', dueAt: at } }) })
  await screen.findByText(/‘1차 면접’ 알림을 메일로 보내지 못했어요/)
  fireEvent.click(screen.getByRole('button', { name: '이메일로도 받기' }))
  await screen.findByText(/one@example.org로 확인 메일을 보냈어요/)
  fireEvent.click(screen.getByRole('button', { name: '이메일로는 그만 받기' }))
  expect(await screen.findByRole('button', { name: '이메일로도 받기' })).toBeDefined()
})

test('what Google sends back is handed on once, and the calendar follows', async () => {
  const { calls, router } = open(<GoogleReturn returned={{ state: 'ours', code: 'theirs' }} />)
  await waitFor(() => expect(router.state.location.pathname).toBe('/calendar'))
  expect(calls).toEqual([
    { method: 'POST', path: '/calendar/google/connection', body: { state: 'ours', code: 'theirs' } },
  ])
})

test('somebody who said no at Google reads that nothing was connected', async () => {
  const { calls } = open(<GoogleReturn returned={{ state: 'ours' }} />)
  await screen.findByText(/아무것도 연결하지 않았어요/)
  expect(calls).toEqual([])
})

test('a link of a mail does nothing by being opened, and says when it is spent', async () => {
  const { calls } = open(<ConfirmMail token="secret" />, { fails: 404 })
  const button = await screen.findByRole('button', { name: '이 주소로 받기' })
  expect(calls).toEqual([])
  fireEvent.click(button)
  await screen.findByText(/이미 쓴 주소이거나 시간이 지났어요/)
  expect(calls).toEqual([{ method: 'POST', path: '/mail/confirmation', body: { token: 'secret' } }])
})
