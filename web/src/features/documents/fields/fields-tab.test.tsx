// @vitest-environment happy-dom
import type { OwnDocumentReading } from '@maju/contracts/documents'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/text.ts'
import { open, refusal, someDocument, someResume } from '../documents.fixture.tsx'
import { FieldsTab } from './fields-tab.tsx'

const show = (document: OwnDocumentReading = someDocument, answer: () => unknown = () => document) =>
  open(<FieldsTab document={document} />, answer)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
const drafts = () => Object.keys(localStorage).filter((key) => key.includes('.fields'))

beforeEach(() => localStorage.clear())
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test('every value says in words how sure it is, and opens at its place', async () => {
  show()
  expect(await screen.findByRole('button', { name: '홍길동 확실해요 글에서 보기' })).toBeDefined()
  expect(screen.getByRole('button', { name: '대리 거의 맞을 거예요 글에서 보기' })).toBeDefined()
  expect(screen.getByText('지금까지').parentElement?.textContent).toContain('직접 적은 값이에요')
  press('배치를 40분으로 줄임 확인해 주세요 글에서 보기')
  const dialog = screen.getByRole('dialog', { name: '글에서 읽은 곳 · 1쪽' })
  expect(dialog.querySelector('mark')?.textContent).toBe('배치를 40분으로 줄임')
})

test('a correction is sent whole, with what was read and what is not shown, and its draft is forgotten', async () => {
  const told = show()
  await screen.findByText('경력')
  press('경력 고치기')
  type('회사', '다른은행')
  type('시작', '2020년 1월')
  expect(drafts()).toHaveLength(1)
  press('고친 내용 저장')
  const [career] = someResume.careers
  const typed = (value: string) => ({ value, confidence: 1, source: null })
  await waitFor(() =>
    expect(told.find(({ method }) => method === 'PATCH')?.body).toEqual({
      correction: { ...someResume, careers: [{ ...career, company: typed('다른은행'), start: typed('2020-01') }] },
    }),
  )
  await waitFor(() => expect(drafts()).toEqual([]))
})

test('what is wrong is said at its field, which takes the focus, and nothing is sent', async () => {
  const told = show()
  await screen.findByText('자격증')
  press('자격증 고치기')
  type('날짜', '언젠가')
  press('고친 내용 저장')
  expect(await screen.findByText(/날짜로 읽을 수 없어요/)).toBeDefined()
  expect(document.activeElement).toBe(field('날짜'))
  expect(field('날짜').getAttribute('aria-invalid')).toBe('true')
  expect(told).toEqual([])
})

test('what was not saved is there again after a reload, opened, and can be let go', async () => {
  show()
  await screen.findByRole('heading', { name: '인적 사항' })
  press('인적 사항 고치기')
  type('한 줄 소개', '꼼꼼한 사람')
  cleanup()
  show()
  await screen.findByRole('heading', { name: '인적 사항' })
  expect(field('한 줄 소개').value).toBe('꼼꼼한 사람')
  press('저장된 내용으로 되돌리기')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: '고친 내용 저장' })).toBeNull()
})

test('a server in trouble says so, and the draft stays', async () => {
  show(someDocument, () => refusal('unavailable', 503))
  await screen.findByText('경력')
  press('경력 고치기')
  type('회사', '다른은행')
  press('고친 내용 저장')
  expect(await screen.findByText(/고치던 내용은 이 브라우저에/)).toBeDefined()
  expect(drafts()).toHaveLength(1)
})

test('where nothing was read, the first entry is there to be filled in', async () => {
  show()
  await screen.findByText('학력')
  press('학력 추가')
  expect(field('학교').value).toBe('')
  fireEvent.click(screen.getByRole('checkbox', { name: '지금도 하고 있어요' }))
  expect(field('끝').value).toBe('지금까지')
  expect(screen.getByRole('button', { name: '고친 내용 저장' })).toBeDefined()
})

test('a correction can be taken back once that was said twice', async () => {
  const corrected = { ...someDocument, corrected: true, correction: { ...someResume, skills: [] } }
  const told = show(corrected, () => someDocument)
  expect(await screen.findByText(/직접 고친 내용이에요/)).toBeDefined()
  press('처음 읽은 내용으로 돌아가기')
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '처음 읽은 내용으로 돌아가기' }))
  await waitFor(() => expect(told[0]?.body).toEqual({ correction: null }))
})

test('everything is said in English too', async () => {
  await chooseLanguage('en')
  show()
  expect(await screen.findByRole('button', { name: '대리 Very likely right Show in the text' })).toBeDefined()
  press('Correct Work')
  type('Start', 'spring')
  press('Save the corrections')
  expect(await screen.findByText(/cannot be read as a date/)).toBeDefined()
})
