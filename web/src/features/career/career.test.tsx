// @vitest-environment happy-dom
import type { CareerEntry, CareerProfile } from '@maju/contracts/career'
import { careerSection, careerSections } from '@maju/contracts/career-sections'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { chooseLanguage } from '../../shared/text.ts'
import { ToastProvider } from '../../shared/ui/toast.tsx'
import { checkDraft } from './career-draft.ts'
import { careerFields } from './career-fields.ts'
import { Career } from './career.tsx'
import { moved } from './moved.ts'
import { dateOf, formatPartial, partsOf } from './partial-date.ts'

const at = '2026-11-29T00:00:00Z'
const skill = (n: number, name: string): CareerEntry => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  section: 'skills',
  place: n,
  value: { name },
  createdAt: at,
  updatedAt: at,
})
const document = {
  id: '00000000-0000-4000-8000-000000000099',
  kind: 'resume',
  name: '이력서.pdf',
  status: 'read',
  reason: null,
  format: 'pdf',
  bytes: 1,
  pages: 1,
  characters: 1,
  hidden: 0,
  corrected: false,
  takenBy: [],
  createdAt: at,
  updatedAt: at,
}

type Sent = { method: string; path: string; body: unknown }

/** The page over a server that keeps the profile; `refuse` answers a change with a problem instead. */
function page({ profile: given, refuse }: { profile?: Partial<CareerProfile>; refuse?: number } = {}) {
  let profile: CareerProfile = { entries: [], turnedOn: [], unreadable: 0, ...given }
  const sent: Sent[] = []
  const reply = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  const send: typeof fetch = async (address, init) => {
    const url = address instanceof Request ? address.url : String(address)
    const path = url.replace(/^.*\/api\/v2/, '')
    const method = init?.method ?? 'GET'
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    if (path === '/documents') return reply([document])
    if (method === 'GET') return reply(profile)
    sent.push({ method, path, body })
    if (refuse) await new Promise((later) => setTimeout(later, 100))
    if (refuse) return reply({ type: '', title: '', detail: '', status: refuse, code: 'unavailable' }, refuse)
    const [, id = ''] = /entries\/([^/]+)/.exec(path) ?? []
    if (path.endsWith('/place')) {
      profile = moved(profile, id, Number(Object.values(body ?? {})[0]))
      return reply(profile)
    }
    if (method === 'DELETE') {
      profile = { ...profile, entries: profile.entries.filter((entry) => entry.id !== id) }
      return new Response(null, { status: 204 })
    }
    if (path === '/career/protected') {
      const { section, on } = { section: 'veteran' as const, on: true, ...(body as object) }
      profile = { ...profile, entries: [], turnedOn: on ? [section] : [] }
      return reply(profile)
    }
    if (path.startsWith('/career/documents')) {
      profile = { ...profile, entries: [skill(0, 'SQL')] }
      return reply({ profile, added: 1, known: 2, leftOut: [{ section: 'military', reason: 'protected', count: 1 }] })
    }
    const entry = { ...skill(0, ''), ...(body as object) }
    profile = { ...profile, entries: [...profile.entries, entry] }
    return reply(entry, 201)
  }
  const view = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <ToastProvider>
          <Career />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
  render(view)
  return { sent, section: (name: string) => screen.findByRole('region', { name }) }
}

const names = (section: HTMLElement) =>
  within(section)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')?.textContent)

beforeEach(() => localStorage.clear())
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test('an entry is typed, sent as the contract says, and shown', async () => {
  const { sent, section } = page()
  const careers = await section('경력')
  expect(screen.getByText('나에 대해 적어 둘까요?')).toBeDefined()
  fireEvent.click(within(careers).getByRole('button', { name: '경력 추가' }))
  const type = (name: RegExp | string, value: string) =>
    fireEvent.change(within(careers).getByLabelText(name), { target: { value } })
  type('회사', '가온페이')
  type('시작: 연도', '2022')
  type('시작: 월', '03')
  type(/^한 일/, '정산을 바꿈\n장애에 대응함')
  fireEvent.click(within(careers).getByRole('checkbox', { name: '지금도 하고 있어요' }))
  fireEvent.click(within(careers).getByRole('button', { name: '저장' }))
  expect(await within(careers).findByText('2022년 3월 – 현재')).toBeDefined()
  expect(sent).toMatchObject([
    {
      method: 'POST',
      path: '/career/entries',
      body: {
        section: 'careers',
        value: {
          company: '가온페이',
          start: '2022-03',
          end: 'present',
          duties: '정산을 바꿈\n장애에 대응함',
          position: null,
        },
      },
    },
  ])
  expect(localStorage.length).toBe(0)
})

test('what is missing or wrong is said at its field and nothing is sent', async () => {
  const { sent, section } = page()
  const links = await section('링크')
  fireEvent.click(within(links).getByRole('button', { name: '링크 추가' }))
  const save = () => fireEvent.click(within(links).getByRole('button', { name: '저장' }))
  save()
  expect(within(links).getByText('채워 주세요.')).toBeDefined()
  fireEvent.change(within(links).getByLabelText('주소(URL)'), { target: { value: 'javascript:alert(1)' } })
  save()
  expect(within(links).getByText(/같은 웹 주소를/)).toBeDefined()
  expect(sent).toEqual([])
})

test('a form that was open is open again after a reload, with what was typed and the same id', async () => {
  const first = page({ refuse: 503 })
  const skills = await first.section('기술')
  fireEvent.click(within(skills).getByRole('button', { name: '기술 추가' }))
  fireEvent.change(within(skills).getByRole('textbox'), { target: { value: 'SQL' } })
  fireEvent.click(within(skills).getByRole('button', { name: '저장' }))
  expect(await within(skills).findByText(/이 브라우저에 그대로/)).toBeDefined()
  cleanup()
  const again = page()
  const reloaded = await again.section('기술')
  expect(within(reloaded).getByText('지난번에 쓰던 내용을 그대로 가져왔어요.')).toBeDefined()
  expect(within(reloaded).getByRole('textbox').getAttribute('value')).toBe('SQL')
  fireEvent.click(within(reloaded).getByRole('button', { name: '저장' }))
  expect(await within(reloaded).findByRole('listitem')).toBeDefined()
  expect(again.sent[0]).toEqual({ ...first.sent[0] })
})

describe('the order', () => {
  const profile = { entries: [skill(0, '가'), skill(1, '나'), skill(2, '다')] }

  test('changes at once by button and is said aloud', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    const down = within(skills).getByRole('button', { name: '가 아래로 옮기기' })
    fireEvent.click(down)
    await waitFor(() => expect(names(skills)).toEqual(['나', '가', '다']))
    expect(within(skills).getByRole('status').textContent).toBe('가: 3개 가운데 2번째로 옮겼어요.')
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: `/career/entries/${skill(0, '').id}/place`, body: { place: 1 } }]),
    )
  })

  test('ends at its ends', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    fireEvent.click(within(skills).getByRole('button', { name: '가 위로 옮기기' }))
    fireEvent.click(within(skills).getByRole('button', { name: '다 아래로 옮기기' }))
    expect(names(skills)).toEqual(['가', '나', '다'])
    expect(sent).toEqual([])
  })

  test('is again what the server has when a move fails', async () => {
    const { section } = page({ profile, refuse: 503 })
    const skills = await section('기술')
    fireEvent.click(within(skills).getByRole('button', { name: '다 위로 옮기기' }))
    await waitFor(() => expect(names(skills)).toEqual(['가', '다', '나']))
    expect(await within(skills).findByRole('alert')).toBeDefined()
    await waitFor(() => expect(names(skills)).toEqual(['가', '나', '다']))
  })

  test('changes by dragging a row over others', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    const rows = within(skills).getAllByRole('listitem')
    for (const [index, row] of rows.entries()) row.getBoundingClientRect = () => new DOMRect(0, index * 100, 300, 100)
    const handle = rows[0]?.querySelector('span') ?? expect.unreachable()
    handle.setPointerCapture = () => {}
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientY: 50 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 260 })
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 260 })
    await waitFor(() => expect(names(skills)).toEqual(['나', '다', '가']))
    expect(sent).toMatchObject([{ body: { place: 2 } }])
  })

  test('of other sections stays when one is moved', () => {
    const other: CareerEntry = { ...skill(0, ''), id: 'other', section: 'jobInterests', value: { name: '개발자' } }
    const all: CareerProfile = { entries: [...profile.entries, other], turnedOn: [], unreadable: 0 }
    const { entries } = moved(all, skill(2, '').id, -5)
    expect(entries.map(({ value }) => Object.values(value)[0])).toEqual(['다', '가', '나', '개발자'])
    expect(entries.map(({ place }) => place)).toEqual([0, 1, 2, 0])
    expect(moved(all, 'nobody', 0)).toBe(all)
  })
})

test('the focus goes into the form that is opened, and back to what opened it', async () => {
  const { section } = page({ profile: { entries: [skill(0, 'SQL')] } })
  const skills = await section('기술')
  const focused = () => window.document.activeElement
  for (const opener of ['기술 추가', 'SQL 고치기']) {
    fireEvent.click(within(skills).getByRole('button', { name: opener }))
    expect(focused()).toBe(within(skills).getByRole('textbox'))
    fireEvent.click(within(skills).getByRole('button', { name: '취소' }))
    expect(focused()?.getAttribute('aria-label')).toBe(opener)
  }
})

test('deleting asks first', async () => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  const { sent, section } = page({ profile: { entries: [skill(0, 'SQL')] } })
  const skills = await section('기술')
  fireEvent.click(within(skills).getByRole('button', { name: 'SQL 지우기' }))
  expect(sent).toEqual([])
  fireEvent.click(await screen.findByRole('button', { name: '삭제' }))
  await waitFor(() => expect(within(skills).queryByRole('listitem')).toBeNull())
  expect(sent).toMatchObject([{ method: 'DELETE' }])
})

test('a protected section is off, says what off means, and deletes only after a yes', async () => {
  const veteran: CareerEntry = { ...skill(0, ''), section: 'veteran', value: { code: 'A-1', relation: null } }
  const { sent } = page({ profile: { entries: [veteran], turnedOn: ['veteran'] } })
  const toggle = await screen.findByRole('switch', { name: '보훈 적어 두기' })
  expect(screen.getByRole('switch', { name: '병역 적어 두기' }).getAttribute('aria-checked')).toBe('false')
  expect(screen.queryByRole('region', { name: '병역' })).toBeNull()
  fireEvent.click(toggle)
  expect(await screen.findByText('적어 둔 1개가 지워져요. 되돌릴 수 없어요.')).toBeDefined()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '끄고 지우기' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '보훈' })).toBeNull())
  expect(sent).toMatchObject([{ body: { section: 'veteran', on: false, deleteEntries: true } }])
})

test('a document fills the profile and says what it left out', async () => {
  const { sent, section } = page()
  fireEvent.click(await screen.findByRole('button', { name: '가져오기' }))
  for (const words of ['새로 1개를', '이미 있던 2개는', '병역 1개는 꺼져 있어서'])
    expect(await screen.findByText(new RegExp(words))).toBeDefined()
  expect(names(await section('기술'))).toEqual(['SQL'])
  expect(sent).toMatchObject([{ path: `/career/documents/${document.id}` }])
})

test('everything is said in English too', async () => {
  await chooseLanguage('en')
  const { section } = page({ profile: { entries: [skill(0, 'SQL')], unreadable: 2 } })
  expect(within(await section('Skills')).getByRole('button', { name: 'Edit SQL' })).toBeDefined()
  expect(screen.getByText(/^2 protected entries cannot be opened/)).toBeDefined()
})

describe('a form', () => {
  test.each(careerSection.options)('for %s has a field for everything that the contract knows', (section) => {
    expect(new Set<string>(careerFields[section].map(({ name }) => name))).toEqual(
      new Set(Object.keys(careerSections[section].shape)),
    )
  })

  test.each(careerSection.options)('for %s offers each choice that the contract knows', (section) => {
    const shape = new Map(Object.entries(careerSections[section].shape))
    for (const field of careerFields[section])
      if (field.kind === 'choice') {
        const refused = field.choices.filter((option) => !shape.get(field.name)?.safeParse(option).success)
        expect(refused).toEqual([])
      }
  })

  test('says of each field what is wrong with it', () => {
    const { given, wrong } = checkDraft('education', {
      id: '',
      texts: { school: ' ', start: '22', gpa: '9'.repeat(300) },
    })
    expect(given).toBeNull()
    expect(Object.fromEntries(wrong)).toEqual({ school: 'required', start: 'date', gpa: 'text' })
  })
})

test.each([
  ['2022', '2022년', '2022'],
  ['2022-03', '2022년 3월', 'March 2022'],
  ['2022-03-01', '2022년 3월 1일', '1 March 2022'],
])('%s is put together and said no more exactly than it is known', (value, korean, english) => {
  expect(dateOf(partsOf(value))).toBe(value)
  expect([formatPartial(value, 'ko'), formatPartial(value, 'en')]).toEqual([korean, english])
})
