// @vitest-environment happy-dom
import type { SharedQuestion } from '@maju/contracts/shared-report'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../../../shared/text.ts'
import { someVoice } from '../measures/measured.fixture.ts'
import { commentId, markedQuestion, open, question, recordingId, report } from './shared-report.fixture.tsx'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '')
  }
})
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

const name = () => screen.findByLabelText('내 이름')
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const levelsOf = (dimension: string) => screen.getByRole('group', { name: dimension })

test('a link that leads nowhere says so calmly, blames nobody, and asks search engines to stay away', async () => {
  open('closed')
  expect(await screen.findByRole('heading', { name: '이 링크는 열리지 않아요' })).toBeDefined()
  expect(screen.getByText(/새 링크를 부탁해 주세요/)).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain('noindex')
})

test('marks are asked for once more, sent as the contract says, and then stand beside the program’s', async () => {
  const { sent } = open(report, { ...report, mentor: '김 멘토', questions: [markedQuestion] })
  expect(screen.queryByRole('table')).toBeNull()
  type(await name(), ' 김 멘토 ')
  fireEvent.click(within(levelsOf('직무·회사 적합')).getByRole('radio', { name: '4' }))
  fireEvent.click(within(levelsOf('구체성')).getByRole('radio', { name: '근거 부족' }))
  fireEvent.click(screen.getByRole('button', { name: '표시 보내고 프로그램의 수준 보기' }))
  expect(sent).toEqual([])
  expect(screen.getByText(/비워 둔 5개/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '보내기' }))
  const table = await screen.findByRole('table', { name: '1번 질문의 표시' })
  expect(within(table).getByRole('row', { name: '직무·회사 적합 4 2' })).toBeDefined()
  expect(sent).toEqual([
    {
      method: 'PUT',
      path: '/api/v2/shared/token-of-a-link/questions/q1/marks',
      body: {
        name: '김 멘토',
        marks: [
          { dimension: 'specificity', level: null },
          { dimension: 'fit', level: 4 },
        ],
      },
    },
  ])
})

test('levels that were chosen and the name survive a reload; without a name nothing can be sent', async () => {
  open(report)
  await name()
  fireEvent.click(within(levelsOf('구체성')).getByRole('radio', { name: '3' }))
  const send = () => screen.getByRole<HTMLButtonElement>('button', { name: '표시 보내고 프로그램의 수준 보기' })
  expect(send().disabled).toBe(true)
  type(await name(), '김 멘토')
  expect(send().disabled).toBe(false)
  cleanup()
  open(report)
  expect(await screen.findByDisplayValue('김 멘토')).toBeDefined()
  expect(within(levelsOf('구체성')).getByRole<HTMLInputElement>('radio', { name: '3' }).checked).toBe(true)
})

test('a comment can be left on one sentence, chosen without selecting text', async () => {
  const { sent } = open(report)
  type(await name(), '김 멘토')
  const about = screen.getByLabelText<HTMLSelectElement>('어디에 대한 의견인가요?')
  const sentence = [...about.options].find(({ text }) => text.includes('원인을 찾았습니다'))
  type(about, sentence?.value ?? '')
  type(screen.getByLabelText('의견'), '무엇을 보고 찾았는지 궁금해요.')
  fireEvent.click(screen.getByRole('button', { name: '의견 남기기' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toMatchObject({
    questionId: 'q1',
    place: { kind: 'quote', turn: 1, start: 12, end: 22 },
    text: '무엇을 보고 찾았는지 궁금해요.',
  })
})

test('a comment can be left on the moment at which a recording is', async () => {
  const recordings = [{ id: recordingId, kind: 'audio' as const, seconds: 20, here: true }]
  const { sent } = open({ ...report, questions: [{ ...question, recordings }] })
  type(await name(), '김 멘토')
  expect(document.querySelector('audio')?.getAttribute('src')).toBe(
    `/api/v2/shared/token-of-a-link/recordings/${recordingId}/media`,
  )
  type(screen.getByRole('slider', { name: '녹음의 위치 1' }), '12')
  fireEvent.click(screen.getByRole('button', { name: '이 순간에 의견 남기기 (0:12)' }))
  const box = screen.getByLabelText('의견')
  expect(document.activeElement).toBe(box)
  type(box, '여기서 눈을 맞춰 주세요.')
  fireEvent.click(screen.getByRole('button', { name: '의견 남기기' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toMatchObject({ place: { kind: 'second', recordingId, second: 12 } })
})

test('a recording that never left its browser says so, and one’s own comment can be taken back', async () => {
  const recordings = [{ id: recordingId, kind: 'video' as const, seconds: 20, here: false }]
  const left = {
    id: commentId,
    questionId: 'q1',
    place: { kind: 'question' as const },
    text: '좋아요.',
    at: report.heldAt,
  }
  const { sent } = open({ ...report, questions: [{ ...question, recordings }], comments: [left] })
  expect(await screen.findByText(/지원자의 브라우저에만 있어서/)).toBeDefined()
  expect(document.querySelector('video')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '지우기' }))
  await waitFor(() => expect(screen.queryByText('좋아요.')).toBeNull())
  expect(sent).toMatchObject([{ method: 'DELETE', path: `/api/v2/shared/token-of-a-link/comments/${commentId}` }])
})

test('a link for reading shows levels and asks for nothing', async () => {
  open({ ...report, marking: false, questions: [{ ...markedQuestion, marks: null }] })
  expect(await screen.findByRole('heading', { name: '프로그램이 준 수준' })).toBeDefined()
  expect(screen.queryByLabelText('내 이름')).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('whoever is no candidate reads of the candidate, in both languages, and never of themselves', async () => {
  const reasons = [{ code: 'own-action-stated' as const, values: {} }]
  const own = { dimension: 'own-contribution' as const, verdict: 'scored' as const, level: 2, spread: null }
  const judged: SharedQuestion = { ...markedQuestion, marks: null, judgements: [{ ...own, evidence: [], reasons }] }
  const measured = { measures: someVoice, measuredBy: [{ where: 'browser' as const, version: 'v1' }] }
  const forReading = { ...report, marking: false, questions: [judged], delivery: measured }
  open(forReading)
  expect(await screen.findByRole('heading', { name: '지원자가 한 몫' })).toBeDefined()
  expect(screen.getByText('지원자가 직접 한 일을 분명히 말했어요.')).toBeDefined()
  expect(screen.getByText('지원자가 다음에 이렇게 녹음하면 더 정확해요')).toBeDefined()
  expect(screen.getByText('잰 것: 지원자의 브라우저 (v1)')).toBeDefined()
  expect(document.body.textContent).not.toMatch(/내가|내 /)
  cleanup()
  await chooseLanguage('en')
  open({ ...forReading, delivery: null })
  expect(await screen.findByText('The candidate said clearly what they did themselves.')).toBeDefined()
  cleanup()
  open(report)
  const described = await screen.findByRole('group', { name: 'The candidate’s own part' })
  expect(described.textContent).toContain('5: It is plain what the candidate decided and did.')
})

test('it reads in English too', async () => {
  await chooseLanguage('en')
  open(report)
  expect(await screen.findByRole('heading', { name: 'How to look at it' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Send the marks and see the program’s levels' })).toBeDefined()
})
