// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Interview } from '@maju/contracts/interview'
import { expect, test } from 'vitest'
import { interviewId } from '../../shared/recording/recording.fixture.ts'
import {
  again,
  asked,
  at,
  beginEachAnew,
  box,
  interview,
  openRoom,
  said,
  step,
  stepOn,
  write,
} from './room.fixture.tsx'

const model = { engine: 'model', model: 'example/one', version: '1', fallback: null } as const
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: code, status, detail: code, code }, { status })

type House = {
  interview: Interview
  /** What each POST is answered with, in order; a thrown error is a lost connection. */
  replies: (() => Response)[]
  posts: { path: string; key: string | null; body: { text?: string; inputMode?: string; command?: string } }[]
  wording?: () => Response
}

const house = (given: Partial<House> = {}): House => ({ interview, replies: [], posts: [], ...given })

function fetchOf(served: House): typeof fetch {
  return async (address, init) => {
    const path = typeof address === 'string' ? address : ''
    if (init?.method === 'POST' && typeof init.body === 'string') {
      served.posts.push({ path, key: new Headers(init.headers).get('idempotency-key'), body: JSON.parse(init.body) })
      const reply = served.replies.shift()
      if (!reply) throw new TypeError('Failed to fetch')
      return reply()
    }
    if (path.includes('/wording')) return served.wording?.() ?? problem(503, 'unavailable')
    return path.endsWith(interviewId) ? Response.json(served.interview) : problem(404, 'not-found')
  }
}

const enter = (served: House) => openRoom(fetchOf(served))

const send = () => fireEvent.click(screen.getByRole('button', { name: '답변 보내기' }))
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('maju.draft.answer'))

beginEachAnew()

test('what was being written is there again at the same question after the page was closed', async () => {
  enter(house())
  await write('쓰던 답')
  cleanup()
  enter(house())
  expect((await box()).value).toBe('쓰던 답')
  expect(screen.getByRole('heading', { name: '첫 질문입니다' })).toBeTruthy()
})

test('a draft is forgotten only once the server has the answer, and the next box is empty', async () => {
  const served = house({
    replies: [() => problem(500, 'broken'), stepOn],
  })
  enter(served)
  await write('내 답')
  send()
  await screen.findByText('서버에서 문제가 생겼어요.')
  expect(drafts()).toHaveLength(1)
  send()
  await screen.findByRole('heading', { name: '다음 질문입니다' })
  expect((await box()).value).toBe('')
  expect(drafts()).toEqual([])
})

test('after a lost connection the very same wish is sent again under the same key', async () => {
  const served = house()
  enter(served)
  await write('내 답')
  send()
  await screen.findByText('서버에 닿지 않아요.')
  expect((await box()).value).toBe('내 답')
  // The clock goes on meanwhile; what it says may not make another wish of this one.
  await act(() => new Promise((resolve) => setTimeout(resolve, 1200)))
  served.replies.push(stepOn)
  send()
  await screen.findByRole('heading', { name: '다음 질문입니다' })
  expect(served.posts).toHaveLength(2)
  expect(served.posts[1]).toEqual(served.posts[0])
  expect(served.posts[0]?.key).toMatch(/^[\da-f-]{36}$/)
})

test('an answer given in another window is said, and the text that was refused is offered back', async () => {
  const served = house({ replies: [() => problem(409, 'already-answered')] })
  enter(served)
  await write('늦은 답')
  served.interview = {
    ...interview,
    turns: [asked(0, '첫 질문입니다'), said(1, '다른 창의 답'), asked(2, '다음 질문입니다')],
  }
  send()
  await screen.findByText('앞 질문에는 이미 답이 있어요')
  await screen.findByRole('heading', { name: '다음 질문입니다' })
  expect(screen.getByLabelText<HTMLTextAreaElement>('보내지 않은 글').value).toBe('늦은 답')
  fireEvent.click(screen.getByRole('button', { name: '지금 답변에 넣기' }))
  expect((await box()).value).toBe('늦은 답')
  expect(screen.queryByLabelText('보내지 않은 글')).toBeNull()
})

test('text for an interview that was ended in another window is given back on its last page', async () => {
  const served = house({ replies: [() => problem(409, 'interview-finished')] })
  enter(served)
  await write('늦은 답')
  const closing = { ...asked(1, '여기까지입니다'), act: 'wrap-up' as const, questionId: null }
  served.interview = { ...interview, status: 'finished', finishedAt: at, turns: [asked(0, '첫 질문입니다'), closing] }
  send()
  await screen.findByRole('heading', { name: '수고하셨어요. 면접이 끝났어요' })
  expect(screen.getByLabelText<HTMLTextAreaElement>('보내지 않은 글').value).toBe('늦은 답')
  expect(screen.queryByRole('button', { name: '지금 답변에 넣기' })).toBeNull()
  expect(screen.getByText('여기까지입니다')).toBeDefined()
  expect(screen.queryByText('첫 질문입니다')).toBeNull()
})

test('an own answer whose reply was lost is not offered back when the page is opened again', async () => {
  enter(house())
  await write('내 답')
  cleanup()
  enter(house({ interview: { ...interview, turns: [asked(0, '첫 질문입니다'), said(1, '내 답'), asked(2, '다음')] } }))
  await screen.findByRole('heading', { name: '다음' })
  expect(screen.queryByLabelText('보내지 않은 글')).toBeNull()
})

test('asking the question again takes the text that is being written along', async () => {
  enter(house({ replies: [() => Response.json(step(again))] }))
  await write('반쯤 쓴 답')
  fireEvent.click(screen.getByRole('button', { name: '다시 묻기' }))
  await screen.findByRole('heading', { name: '다시 말씀드리겠습니다' })
  expect((await box()).value).toBe('반쯤 쓴 답')
  expect(screen.queryByLabelText('보내지 않은 글')).toBeNull()
  expect(drafts()).toEqual([`maju.draft.answer.${interviewId}.1`])
})

test('an empty answer is not sent', async () => {
  const served = house()
  enter(served)
  await box()
  send()
  await screen.findByText('한마디라도 적은 뒤에 보내 주세요.')
  expect(served.posts).toEqual([])
})

test('where the browser has no speech recognition it says so, and writing goes on', async () => {
  enter(house())
  await box()
  expect(screen.getByText('이 브라우저에는 음성 인식이 없어요. 글로 답하면 돼요.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '말로 답하기' })).toBeNull()
})

test('the words of a model grow as they come, and its last word is kept with what made it', async () => {
  const stream = new TransformStream<string, string>()
  const writer = stream.writable.getWriter()
  const tell = (event: object) => act(() => writer.write(`data: ${JSON.stringify(event)}\n\n`))
  enter(
    house({
      interview: { ...interview, turns: [asked(0, '은행의 질문', 'pending')] },
      wording: () => new Response(stream.readable.pipeThrough(new TextEncoderStream())),
    }),
  )
  await screen.findByRole('heading', { name: '은행의 질문' })
  await tell({ kind: 'delta', text: '모델이 ' })
  await screen.findByRole('heading', { name: '모델이' })
  await tell({ kind: 'final', text: '모델이 다듬은 질문', madeBy: model })
  await screen.findByRole('heading', { name: '모델이 다듬은 질문' })
  expect(screen.getByText(/example\/one/)).toBeTruthy()
})

test('when the wording does not come the question of the bank stands', async () => {
  enter(house({ interview: { ...interview, turns: [asked(0, '은행의 질문', 'pending')] } }))
  await screen.findByText('답변을 기다리고 있어요.')
  expect(screen.getByRole('heading', { name: '은행의 질문' })).toBeTruthy()
  expect(screen.getByText(/내장 규칙으로 만들었어요/)).toBeTruthy()
})

test('the space bar stops the clock to think, but writes a space inside the box', async () => {
  enter(house())
  const area = await box()
  area.focus()
  fireEvent.keyDown(area, { key: ' ' })
  expect(screen.getByText('답변을 기다리고 있어요.')).toBeTruthy()
  area.blur()
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(screen.getByText('천천히 생각하세요. 시계는 멈춰 있어요.')).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('button', { name: '이어서 답하기' })).toBeTruthy())
})
