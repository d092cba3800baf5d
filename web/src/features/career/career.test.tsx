// @vitest-environment happy-dom
import type { CareerEntry } from '@maju/contracts/career'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/text.ts'
import { names, page, skill, someDocument } from './career.fixture.tsx'

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
  expect(sent).toMatchObject([{ path: `/career/documents/${someDocument.id}` }])
})

test('everything is said in English too', async () => {
  await chooseLanguage('en')
  const { section } = page({ profile: { entries: [skill(0, 'SQL')], unreadable: 2 } })
  expect(within(await section('Skills')).getByRole('button', { name: 'Edit SQL' })).toBeDefined()
  expect(screen.getByText(/^2 protected entries cannot be opened/)).toBeDefined()
})
