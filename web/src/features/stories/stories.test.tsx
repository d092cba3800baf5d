// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noMatrix, openStories, story, uuid, version } from './stories.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const button = (name: string) => screen.findByRole('button', { name })
const press = async (name: string) => fireEvent.click(await button(name))
const titles = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

test('an empty bank says what it is for, and a story is added with what was typed', async () => {
  const { sent } = openStories({ stories: [] })
  await screen.findByText('첫 이야기를 적어 볼까요?')
  await press('이야기 더하기')
  await press('저장')
  expect(await screen.findByText('채워 주세요.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('제목'), { target: { value: '정산 마감' } })
  fireEvent.change(screen.getByLabelText('내가 한 행동'), { target: { value: '제가 나눴습니다.' } })
  fireEvent.change(screen.getByLabelText(/^놓치면 안 되는 숫자/), { target: { value: '40분\n\n6시간' } })
  fireEvent.change(screen.getByLabelText('역량 더하기'), { target: { value: 'teamwork' } })
  await press('저장')
  await waitFor(() => expect(titles()).toEqual(['정산 마감']))
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    title: '정산 마감',
    action: '제가 나눴습니다.',
    numbers: ['40분', '6시간'],
    competencies: ['teamwork'],
    careerEntryId: null,
  })
})

test('what is typed is there again after a reload', async () => {
  openStories({ stories: [] })
  await press('이야기 더하기')
  fireEvent.change(screen.getByLabelText('제목'), { target: { value: '정산 마감' } })
  cleanup()
  openStories({ stories: [] })
  expect(await screen.findByText('지난번에 쓰던 내용을 그대로 가져왔어요.')).toBeTruthy()
  expect(screen.getByLabelText('제목')).toHaveProperty('value', '정산 마감')
})

test('a story that was just taken from an answer is open to be gone on with', async () => {
  openStories({ stories: [story(0, '가'), story(1, '나')], opened: uuid(1) })
  expect(await screen.findByRole('form', { name: '이야기 고치기' })).toBeTruthy()
  expect(screen.getByLabelText('제목')).toHaveProperty('value', '나')
})

test('stories are put in order, and the move is said', async () => {
  const { sent } = openStories({ stories: [story(0, '가'), story(1, '나')] })
  await press('나 위로 옮기기')
  await waitFor(() => expect(titles()).toEqual(['나', '가']))
  expect(screen.getByText('나: 2개 가운데 1번째로 옮겼어요.')).toBeTruthy()
  expect(sent.find(({ path }) => path.endsWith('/place'))?.body).toEqual({ place: 0 })
})

test('what the rules see is shown with its words and added only by a press', async () => {
  const evidence = [{ part: 'action' as const, quote: '제가 배치를 나눴습니다.', start: 0, end: 13 }]
  const suggested = [{ competency: 'problem-solving', evidence }]
  const { sent } = openStories({ stories: [story(0, '가', { suggested })] })
  await press('이야기와 길이별 버전 보기')
  const add = await button('문제해결 더하기')
  expect(within(add.closest('li') ?? document.body).getByText('제가 배치를 나눴습니다.')).toBeTruthy()
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false)
  fireEvent.click(add)
  await waitFor(() => expect(screen.queryByRole('button', { name: '문제해결 더하기' })).toBeNull())
  expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({ competencies: ['problem-solving'] })
})

test('a version says how long it takes, what made it and what it leaves out; one’s own can be taken back', async () => {
  const person = { engine: 'person', model: null, version: 'story-1', fallback: null } as const
  const versions = [
    version(90, { leftOut: 0 }),
    version(60, { missingNumbers: ['6시간'] }),
    version(30, { madeBy: person, speaking: { seconds: 41, fast: 35, slow: 49 } }),
  ]
  const { sent } = openStories({ stories: [story(0, '가', { versions })] })
  await press('이야기와 길이별 버전 보기')
  expect(screen.getByText('빠진 숫자: 6시간')).toBeTruthy()
  expect(screen.getAllByText(/뺀 문장 2개/)).toHaveLength(1)
  expect(screen.getAllByText(/^이야기 전체예요/)).toHaveLength(1)
  expect(screen.getByText(/말하면 약 41초.*정한 시간보다 길어요\./)).toBeTruthy()
  expect(screen.getByText('직접 썼어요.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /언어 모델/ })).toBeNull()
  await press('30초 버전 되돌리기')
  await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true))
  await press('60초 버전 고치기')
  fireEvent.change(screen.getByLabelText('60초 버전 고치기', { selector: 'textarea' }), {
    target: { value: '짧게 말합니다.' },
  })
  await press('저장')
  await waitFor(() => expect(sent.at(-1)?.method).toBe('PUT'))
  expect(sent.at(-1)).toMatchObject({ path: `/stories/${uuid(0)}/versions/60`, body: { text: '짧게 말합니다.' } })
})

test('a model’s version that is refused leaves the version as it is, and says so', async () => {
  openStories({ stories: [story(0, '가')], canSuggest: true, status: 503 })
  await press('이야기와 길이별 버전 보기')
  await press('60초 버전을 언어 모델에게 부탁하기')
  expect(await screen.findByText(/언어 모델의 글을 쓰지 않았어요/)).toBeTruthy()
  expect(screen.getAllByText('제가 배치를 나눴습니다.').length).toBeGreaterThan(2)
})

test('the matrix names what is covered, what is not and what was told too often, with the words of both', async () => {
  const quote = { part: 'action' as const, quote: '제가 배치를 나눴습니다.', start: 0, end: 13 }
  const use = {
    storyId: uuid(0),
    interviewId: uuid(8),
    questionId: 'q2',
    company: '가온상사',
    competency: 'teamwork',
    at: '2026-11-20T00:00:00.000Z',
    quotes: [{ answer: '저는 배치를 나눴어요.', story: quote }],
  }
  const cover = (competency: string, standing: 'covered' | 'uncovered' | 'overused', asked: number) => ({
    competency,
    standing,
    storyIds: standing === 'uncovered' ? [] : [uuid(0)],
    asked,
  })
  const matrix = {
    ...noMatrix,
    competencies: [cover('negotiation', 'uncovered', 2), cover('teamwork', 'overused', 1)],
    uses: [use],
    overused: [uuid(0)],
    counted: { interviews: 4, often: 3 },
  }
  openStories({ stories: [story(0, '정산 마감')], matrix })
  const tab = await screen.findByRole('tab', { name: '역량별로 보기' })
  fireEvent.mouseDown(tab, { button: 0 })
  const table = within(await screen.findByRole('table'))
  const rows = table.getAllByRole('row').map((row) => row.textContent)
  expect(rows.slice(1)).toEqual(['협상이야기 없음2', '팀워크너무 자주 씀정산 마감1'])
  expect(screen.getByText('저는 배치를 나눴어요.')).toBeTruthy()
  expect(screen.getByText(/너무 자주 썼어요/)).toBeTruthy()
  expect(screen.getByText(/면접 3번에서 말했거나/)).toBeTruthy()
})
