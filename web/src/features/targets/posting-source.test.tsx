// @vitest-environment happy-dom
import type { ReadPostingReply } from '@maju/contracts/posting'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { chooseLanguage } from '../../shared/text.ts'
import { PostingSource } from './posting-source.tsx'
import { emptyDraft, type TargetDraft } from './target-draft.ts'

const statement = (value: string) => ({
  value,
  quote: value,
  start: 0,
  end: value.length,
  confidence: 0.9,
  from: 'text' as const,
})
const reply: ReadPostingReply = {
  posting: {
    company: statement('한빛물산'),
    title: statement('마케터'),
    location: null,
    deadline: { ...statement('12/5'), day: '2026-12-05' },
    employment: null,
    duties: [],
    requirements: [statement('분석 경험'), statement('글쓰기')],
    preferences: [statement('데이터')],
    steps: [],
  },
  text: '한빛물산 마케터 공고',
  address: 'https://jobs.example.com/1',
  format: 'html',
  hidden: 1,
  recognised: true,
  cut: false,
  warnings: [{ document: 'posting', kind: 'instruction', quote: 'x', start: 0, end: 1 }],
}

/** The form with a server that answers so. */
function form(answer: { status: number; body: unknown }, typed: Partial<TargetDraft> = {}) {
  const sent: unknown[] = []
  const send: typeof fetch = async (_, init) => {
    sent.push(typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body)
    return new Response(JSON.stringify(answer.body), { status: answer.status })
  }
  let now: TargetDraft | null = null
  let saved = 0
  function Form() {
    const [draft, setDraft] = useState<TargetDraft>({ ...emptyDraft('ko'), ...typed })
    now = draft
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          saved += 1
        }}
      >
        <PostingSource draft={draft} change={(next) => setDraft(next)} />
      </form>
    )
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <Form />
      </ClientProvider>
    </QueryClientProvider>,
  )
  const field = () => screen.getByRole('textbox')
  return {
    sent,
    draft: () => now,
    saved: () => saved,
    field,
    type: (value: string) => fireEvent.change(field(), { target: { value } }),
  }
}

const foundPart = async () =>
  (await screen.findByText(/이렇게 읽어서|This is what we read/)).parentElement ?? expect.unreachable()
const fetchButton = () => screen.getByRole('button', { name: '링크에서 가져오기' })
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test('a link fills posting, company and job, and says what was found and what was not', async () => {
  const { sent, draft, type } = form({ status: 200, body: reply })
  type(' https://jobs.example.com/1 ')
  fireEvent.click(fetchButton())
  const found = await foundPart()
  expect(sent).toEqual([{ address: 'https://jobs.example.com/1' }])
  expect(draft()).toMatchObject({
    company: '한빛물산',
    jobTitle: '마케터',
    posting: '한빛물산 마케터 공고',
    interviewDay: '',
  })
  for (const words of [
    '회사: 한빛물산',
    '직무: 마케터',
    '자격 요건: 2개',
    '지원 마감: ',
    '담당 업무',
    '보이지 않는 글 1곳',
    '프로그램에게',
    '그림에서 읽은 글',
  ])
    expect(found.textContent).toContain(words)
  expect(found.textContent).toContain('찾지 못한 것: 담당 업무')
})

test('what somebody typed stays, and everything comes back with one press', async () => {
  const { draft, type } = form({ status: 200, body: reply }, { company: '내가 쓴 회사', posting: '내가 붙인 글' })
  type('https://jobs.example.com/1')
  fireEvent.click(fetchButton())
  await foundPart()
  expect(draft()).toMatchObject({ company: '내가 쓴 회사', jobTitle: '마케터', posting: '한빛물산 마케터 공고' })
  fireEvent.click(screen.getByRole('button', { name: '가져오기 전으로 되돌리기' }))
  expect(draft()).toMatchObject({ company: '내가 쓴 회사', jobTitle: '', posting: '내가 붙인 글' })
  expect(screen.queryByText(/이렇게 읽어서/)).toBeNull()
})

const problem = (code: string, reason?: string) => ({ type: '', title: '', detail: '', status: 422, code, reason })

test.each([
  ['not-public', '인터넷에 공개된 주소가 아니라서'],
  ['refused-by-site', '프로그램에게 공고를 보여 주지 않아요'],
  ['too-slow', '오래 기다렸지만'],
  ['damaged', '읽을 수 있는 글을 찾지 못했어요'],
])('a link that is not read for the reason %s says so beside the field and changes nothing', async (reason, words) => {
  const { draft, type } = form({ status: 422, body: problem('not-readable', reason) }, { posting: '내 글' })
  type('https://jobs.example.com/1')
  fireEvent.click(fetchButton())
  expect(await screen.findByText(new RegExp(words))).toBeDefined()
  expect(draft()?.posting).toBe('내 글')
})

test('a server in trouble says so, and what was typed stays', async () => {
  const { draft, type } = form({ status: 503, body: { ...problem('unavailable'), status: 503 } }, { posting: '내 글' })
  type('https://jobs.example.com/1')
  fireEvent.click(fetchButton())
  expect(await screen.findByText('쓰던 내용은 이 브라우저에 그대로 있어요.', { exact: false })).toBeDefined()
  expect(draft()?.posting).toBe('내 글')
})

const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText('공고 파일 고르기'), { target: { files: [file] } })
const pdf = new File(['%PDF-1.7'], '공고.pdf')

test('a file fills the form like a link, and a picture is said to have letters that may be wrong', async () => {
  const { sent, draft } = form({ status: 200, body: { ...reply, address: null, format: 'image' } })
  choose(pdf)
  const found = await foundPart()
  expect(sent).toEqual([expect.any(Blob)])
  expect(draft()).toMatchObject({ company: '한빛물산', posting: '한빛물산 마케터 공고' })
  expect(found.textContent).toContain('그림에서 읽은 글이라 틀린 글자가 있을 수 있어요')
})

test.each([
  ['password', '비밀번호가 걸린 파일이에요'],
  ['no-text', '읽을 글자를 찾지 못했어요'],
  ['a reason that nobody knows', '읽을 줄 모르는 형식이에요'],
])('a file that is not read for the reason %s says so and changes nothing', async (reason, words) => {
  const { draft } = form({ status: 422, body: problem('not-readable', reason) }, { posting: '내 글' })
  choose(pdf)
  expect(await screen.findByText(new RegExp(words))).toBeDefined()
  expect(draft()?.posting).toBe('내 글')
})

test('a file that is empty or too large is not sent', async () => {
  const { sent } = form({ status: 200, body: reply })
  choose(new File([], '빈 파일.pdf'))
  expect(await screen.findByText(/파일에 내용이 없어요/)).toBeDefined()
  const large = new File(['x'], '큰 파일.pdf')
  Object.defineProperty(large, 'size', { value: 10_000_001 })
  choose(large)
  expect(await screen.findByText(/10MB보다 큰 파일이에요/)).toBeDefined()
  expect(sent).toEqual([])
})

test('Enter reads the link and does not save the form; an empty field reads nothing', async () => {
  const { sent, saved, type, field } = form({ status: 200, body: reply })
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect([sent.length, saved()]).toEqual([0, 0])
  type('https://jobs.example.com/1')
  fireEvent.keyDown(field(), { key: 'Enter' })
  await foundPart()
  expect([sent.length, saved()]).toEqual([1, 0])
})

test('everything is said in English too', async () => {
  await chooseLanguage('en')
  const { type } = form({ status: 200, body: reply })
  type('https://jobs.example.com/1')
  fireEvent.click(screen.getByRole('button', { name: 'Fetch from the link' }))
  const found = await foundPart()
  for (const words of ['Company: 한빛물산', 'Requirements: 2 items', 'Nice to have: 1 item', 'Not found: Duties'])
    expect(found.textContent).toContain(words)
})
