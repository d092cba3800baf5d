// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/text.ts'
import { editor, idOf, letter, names, skill } from './resumes.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

const button = (within_: HTMLElement, name: string) => within(within_).getByRole('button', { name })
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } })

describe('entries', () => {
  test('are added to this résumé, and are on the page while they are being typed', async () => {
    const { sent, section, page } = editor()
    const skills = await section('기술')
    fireEvent.click(button(skills, '기술 추가'))
    type(within(skills).getByRole('textbox'), 'SQL')
    await waitFor(async () => expect((await page()).textContent).toContain('SQL'), { timeout: 2000 })
    expect(sent).toEqual([])
    fireEvent.click(button(skills, '저장'))
    expect(await within(skills).findByRole('listitem')).toBeDefined()
    expect(sent).toMatchObject([
      { method: 'POST', path: `/resumes/${idOf(99)}/entries`, body: { section: 'skills', value: { name: 'SQL' } } },
    ])
  })

  test('change their order at once, and have again what the server has when that fails', async () => {
    const { sent, section } = editor({ resume: { entries: [skill(0, '가'), skill(1, '나')] }, refuse: 503 })
    const skills = await section('기술')
    fireEvent.click(button(skills, '나 위로 옮기기'))
    await waitFor(() => expect(names(skills)).toEqual(['나', '가']))
    await waitFor(() => expect(names(skills)).toEqual(['가', '나']))
    expect(sent).toMatchObject([{ path: `/resumes/${idOf(99)}/entries/${idOf(1)}/place`, body: { place: 0 } }])
  })
})

describe('differences with the profile', () => {
  const differences = [
    {
      section: 'skills' as const,
      kind: 'changed' as const,
      profileEntryId: idOf(50),
      resumeEntryId: idOf(0),
      here: { section: 'skills' as const, value: { name: 'SQL' } },
      profile: { section: 'skills' as const, value: { name: 'PostgreSQL' } },
    },
    {
      section: 'skills' as const,
      kind: 'gone' as const,
      profileEntryId: idOf(51),
      resumeEntryId: idOf(1),
      here: { section: 'skills' as const, value: { name: 'COBOL' } },
      profile: null,
    },
  ]

  test('are shown where they are, and taken over one by one or all at once', async () => {
    const { sent, section } = editor({ resume: { entries: [skill(0, 'SQL'), skill(1, 'COBOL')] }, differences })
    const skills = await section('기술')
    expect(await within(skills).findByText('경력 정리와 다른 곳이 2곳 있어요.')).toBeDefined()
    fireEvent.click(button(skills, 'PostgreSQL 가져오기'))
    await waitFor(() => expect(sent).toHaveLength(1))
    await waitFor(() => expect(button(skills, '기술 모두 경력 정리대로').getAttribute('aria-disabled')).toBeNull())
    fireEvent.click(button(skills, '기술 모두 경력 정리대로'))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      [`/resumes/${idOf(99)}/profile`, { section: 'skills', profileEntryIds: [idOf(50)] }],
      [`/resumes/${idOf(99)}/profile`, { section: 'skills' }],
    ])
    expect(button(skills, 'COBOL 빼기')).toBeDefined()
  })
})

describe('a cover letter', () => {
  test('counts as one types, and says calmly what is over the limit', async () => {
    const { section, page } = editor()
    const letters = await section('자기소개서')
    fireEvent.click(button(letters, '문항 추가'))
    type(within(letters).getByLabelText('문항'), '지원 동기')
    type(within(letters).getByLabelText(/^글자 수 제한/), '5')
    type(within(letters).getByLabelText(/^답/), '가나 다라마바')
    expect(within(letters).getByText('5자(공백 포함) 가운데 7자')).toBeDefined()
    expect(within(letters).getByText(/제한보다 2 길어요/)).toBeDefined()
    expect(within(letters).getByText('공백 포함 7자 · 공백 제외 6자 · 13바이트')).toBeDefined()
    fireEvent.change(within(letters).getByLabelText('세는 방법'), { target: { value: 'bytes' } })
    expect(within(letters).getByText('5바이트 가운데 13바이트')).toBeDefined()
    await waitFor(async () => expect((await page()).textContent).toContain('가나 다라마바'), { timeout: 2000 })
  })

  test('is saved though it is too long; without a question it says so and sends nothing', async () => {
    const { sent, section } = editor()
    const letters = await section('자기소개서')
    fireEvent.click(button(letters, '문항 추가'))
    type(within(letters).getByLabelText(/^글자 수 제한/), '2')
    type(within(letters).getByLabelText(/^답/), '가나다')
    fireEvent.click(button(letters, '저장'))
    expect(within(letters).getByText('채워 주세요.')).toBeDefined()
    expect(sent).toEqual([])
    type(within(letters).getByLabelText('문항'), '지원 동기')
    fireEvent.click(button(letters, '저장'))
    expect(await within(letters).findByRole('listitem')).toBeDefined()
    const limit = { amount: 2, counting: 'with-spaces' }
    expect(sent).toMatchObject([{ method: 'POST', body: { question: '지원 동기', answer: '가나다', limit } }])
    expect(localStorage.getItem(`maju.draft.resume.${idOf(99)}.letter.new`)).toBeNull()
  })

  test('that was half written is there after a reload, with the same id', async () => {
    const first = editor({ refuse: 503 })
    const letters = await first.section('자기소개서')
    fireEvent.click(button(letters, '문항 추가'))
    type(within(letters).getByLabelText('문항'), '지원 동기')
    fireEvent.click(button(letters, '저장'))
    expect(await within(letters).findByText('서버가 잠시 쉬고 있어요.')).toBeDefined()
    await waitFor(() => expect(first.sent).toHaveLength(1))
    cleanup()
    const again = editor()
    const reloaded = await again.section('자기소개서')
    expect(within(reloaded).getByText('지난번에 쓰던 내용을 그대로 가져왔어요.')).toBeDefined()
    fireEvent.click(button(reloaded, '저장'))
    expect(await within(reloaded).findByRole('listitem')).toBeDefined()
    expect(again.sent).toEqual(first.sent)
  })

  test('has its items in the person’s order', async () => {
    const { sent, section } = editor({ resume: { letters: [letter(0, '동기'), letter(1, '포부')] } })
    const letters = await section('자기소개서')
    fireEvent.click(button(letters, '포부 위로 옮기기'))
    await waitFor(() => expect(names(letters)).toEqual(['포부', '동기']))
    await waitFor(() => expect(sent).toMatchObject([{ path: expect.stringMatching(/letters\/.*\/place$/) }]))
  })
})

describe('what is shown', () => {
  test('is hidden and shown again; what is protected only when the person says so', async () => {
    const { sent, section } = editor({ resume: { entries: [skill(0, 'SQL')] } })
    await section('기술')
    expect(screen.queryByRole('region', { name: '병역' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '보여 줄 항목과 순서' }))
    fireEvent.click(screen.getByRole('button', { name: '기술 감추기' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: '기술' })).toBeNull())
    await waitFor(() => expect(window.document.activeElement?.getAttribute('aria-label')).toBe('기술 보이기'))
    fireEvent.click(screen.getByRole('button', { name: '병역 보이기' }))
    expect(await section('병역')).toBeDefined()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent.map(({ body }) => body)).toEqual([
      { parts: ['person', 'summary', 'letters'] },
      { parts: ['person', 'summary', 'letters', 'military'] },
    ])
  })

  test('changes its order by button, said aloud', async () => {
    const { sent, section } = editor()
    await section('기술')
    fireEvent.click(screen.getByRole('button', { name: '보여 줄 항목과 순서' }))
    fireEvent.click(screen.getByRole('button', { name: '자기소개서 위로 옮기기' }))
    await waitFor(() => expect(sent).toMatchObject([{ body: { parts: ['person', 'summary', 'letters', 'skills'] } }]))
    expect(screen.getByText('자기소개서: 3개 가운데 2번째로 옮겼어요.')).toBeDefined()
  })

  test('has another look as soon as it is chosen', async () => {
    const { sent, page } = editor()
    fireEvent.change(await screen.findByLabelText('양식'), { target: { value: 'english' } })
    await waitFor(() => expect(sent).toMatchObject([{ method: 'PATCH', body: { template: 'english' } }]))
    await waitFor(async () => expect((await page()).className).toContain('resume-english'), { timeout: 2000 })
  })
})

test('everything is said in English too', async () => {
  await chooseLanguage('en')
  const { section } = editor({ resume: { unreadable: 2, letters: [letter(0, 'Why us?', { answer: 'a b' })] } })
  expect(
    within(await section('Cover letter')).getByText('3 characters with spaces · 2 without · 3 bytes'),
  ).toBeDefined()
  expect(screen.getByText(/^2 protected entries cannot be opened/)).toBeDefined()
})
