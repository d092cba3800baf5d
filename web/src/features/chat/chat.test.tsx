// @vitest-environment happy-dom
import type { Chat, ChatTurn, SpeakerInfo } from '@maju/contracts/chat'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { Chats } from './chats.tsx'
import { Conversation } from './conversation.tsx'

const at = '2026-11-20T09:30:00.000Z'
const chatId = '00000000-0000-4000-8000-000000000001'
const madeBy = { engine: 'built-in', model: null, version: '1', fallback: null } as const

const turn = (seq: number, from: ChatTurn['from'], text: string, given: Partial<ChatTurn> = {}): ChatTurn => ({
  id: `00000000-0000-4000-8000-0000000001${String(seq).padStart(2, '0')}`,
  seq,
  from,
  text,
  state: 'final',
  madeBy: from === 'interviewer' ? madeBy : null,
  inputMode: from === 'candidate' ? 'typed' : null,
  spokenParts: from === 'interviewer' ? 2 : 0,
  createdAt: at,
  ...given,
})
const opening = turn(0, 'interviewer', '안녕하세요. 무엇을 하셨나요?')
const chat: Chat = {
  id: chatId,
  title: '재고 관리',
  topic: { text: '재고 관리', competency: null, ncsMajor: null, targetId: null },
  language: 'ko',
  createdAt: at,
  updatedAt: at,
  turns: [opening],
}
const espeak: SpeakerInfo = { name: 'espeak-ng/formant', languages: ['ko', 'en'], leavesMachine: false }

type House = {
  chat: Chat
  speaker: SpeakerInfo | null
  say: (body: { text: string }) => Response
  events: () => Response
  lists: Record<string, Response>
}
const asked: string[] = []
const keys: string[] = []

/** A house that replies so; what it is asked for is kept. */
function open(page: 'chat' | 'list', given: Partial<House> = {}) {
  const house: House = {
    chat,
    speaker: espeak,
    say: () => Response.json({}, { status: 500 }),
    events: () => stream(),
    lists: {},
    ...given,
  }
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const { pathname: path, search } = new URL(typeof address === 'string' ? address : '', 'http://house')
    const method = init?.method ?? 'GET'
    asked.push(`${method} ${path.replace('/api/v2', '')}${search}`)
    if (path.endsWith('/speaker')) return Response.json({ speaker: house.speaker })
    if (path.endsWith('/events')) return house.events()
    if (path.endsWith('/speech')) return new Response(new Uint8Array([82, 73, 70, 70]))
    if (method === 'POST') {
      keys.push(new Headers(init?.headers).get('idempotency-key') ?? '')
      return house.say(JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { text: string })
    }
    if (path.endsWith('/chats'))
      return (
        house.lists[new URLSearchParams(search).get('search') ?? ''] ?? Response.json({ total: 0, chats: [] })
      ).clone()
    return path.endsWith(chatId) ? Response.json(house.chat) : Response.json([])
  }
  const routeTree = createRootRoute({
    component: () => (page === 'chat' ? <Conversation chatId={chatId} /> : <Chats />),
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <ClientProvider client={apiClient({ fetch })}>
        <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
      </ClientProvider>
    </QueryClientProvider>,
  )
  return house
}

const stream = (...events: object[]) =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), {
    headers: { 'content-type': 'text/event-stream' },
  })

const said = (text: string, reply: ChatTurn) => () =>
  Response.json({ said: turn(1, 'candidate', text), reply, title: chat.title }, { status: 201 })

const box = () => screen.findByLabelText<HTMLTextAreaElement>('내 말')
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
async function send(text: string) {
  fireEvent.change(await box(), { target: { value: text } })
  fireEvent.keyDown(await box(), { key: 'Enter' })
}

/** Sounds that were begun, each with what ends it. */
const sounds: { end: () => void; paused: boolean }[] = []
beforeEach(() => {
  localStorage.clear()
  asked.length = keys.length = sounds.length = 0
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal(
    'Audio',
    class extends EventTarget {
      sound = { end: () => void this.dispatchEvent(new Event('ended')), paused: false }
      async play() {
        sounds.push(this.sound)
      }
      pause() {
        this.sound.paused = true
      }
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('what is sent stands there at once, then what is answered, and says what made it', async () => {
  open('chat', { say: said('정리했습니다.', turn(2, 'interviewer', '어떻게 하셨나요?')) })
  await send('정리했습니다.')
  expect(await screen.findByText('어떻게 하셨나요?')).toBeTruthy()
  expect(screen.getAllByText('내장 규칙으로 만들었어요')).toHaveLength(2)
  expect((await box()).value).toBe('')
  expect(asked).toContain(`POST /chats/${chatId}/turns`)
})

test('a turn that grows is shown as it comes; a stream that breaks off is taken up again from its beginning', async () => {
  const reply = turn(2, 'interviewer', '', { state: 'growing', madeBy: null, spokenParts: 0 })
  const whole = turn(2, 'interviewer', '네, 들었습니다. 왜요?', {
    madeBy: { ...madeBy, engine: 'model', model: 'a/b' },
  })
  const delta = { kind: 'delta', at: 0, text: '네, 들었습니다.' }
  const streams = [
    stream(delta),
    stream(delta, { kind: 'delta', at: 9, text: ' 왜요?' }, { kind: 'final', turn: whole }),
  ]
  open('chat', { say: said('네', reply), events: () => streams.shift() ?? stream() })
  await send('네')
  expect(await screen.findByText('연결이 끊겨 다시 잇고 있어요')).toBeTruthy()
  expect(screen.getByText('네, 들었습니다.')).toBeTruthy()
  expect(await screen.findByText('언어 모델이 함께 만들었어요 (a/b)', {}, { timeout: 3000 })).toBeTruthy()
  expect(screen.getByText('네, 들었습니다. 왜요?')).toBeTruthy()
})

test('what could not be sent stays written, and is sent again under the same key', async () => {
  const house = open('chat', { say: () => Response.json({}, { status: 503 }) })
  await send('정리했습니다.')
  expect(await screen.findByText('보내지 못했어요. 쓰던 글은 그대로 있어요.', { exact: false })).toBeTruthy()
  expect((await box()).value).toBe('정리했습니다.')
  house.say = said('정리했습니다.', turn(2, 'interviewer', '어떻게 하셨나요?'))
  await press('보내기')
  await screen.findByText('어떻게 하셨나요?')
  expect(keys.at(-1)).toBe(keys[0])
})

test('where another window has gone on, what was said there comes, and what is written stays', async () => {
  const conflict = { type: 'about:blank', title: 'x', status: 409, detail: 'x', code: 'conflict' }
  const house = open('chat', { say: () => Response.json(conflict, { status: 409 }) })
  await box()
  house.chat = { ...chat, turns: [opening, turn(1, 'candidate', '다른 창의 말'), turn(2, 'interviewer', '그래서요?')] }
  await send('이 창의 말')
  expect(await screen.findByText('다른 창의 말')).toBeTruthy()
  expect(screen.getByText('다른 창에서 이야기가 이어졌어요.', { exact: false })).toBeTruthy()
  expect((await box()).value).toBe('이 창의 말')
})

test('a draft that was sent all the same, though its reply was lost, is not written any more', async () => {
  localStorage.setItem(`maju.draft.chat.${chatId}`, JSON.stringify({ text: '정리했습니다.', spoken: false }))
  open('chat', {
    chat: { ...chat, turns: [opening, turn(1, 'candidate', '정리했습니다.'), turn(2, 'interviewer', '네?')] },
  })
  await waitFor(async () => expect((await box()).value).toBe(''))
})

test('a turn is read part by part by the voice of the server, and stops on pressing', async () => {
  open('chat')
  await press('들어 보기')
  await waitFor(() => expect(sounds).toHaveLength(1))
  sounds[0]?.end()
  await waitFor(() => expect(sounds).toHaveLength(2))
  await press('멈추기')
  expect(sounds[1]?.paused).toBe(true)
  expect(asked.filter((path) => path.includes('/speech')).map((path) => path.split('?')[1])).toEqual([
    'part=0',
    'part=1',
  ])
})

test('new turns are read at once where that is wanted, and are interrupted by the next words', async () => {
  localStorage.setItem('maju.chat.read-aloud', '1')
  open('chat', { say: said('네', turn(2, 'interviewer', '왜요?', { spokenParts: 1 })) })
  await send('네')
  await waitFor(() => expect(sounds).toHaveLength(1))
  await send('그만')
  expect(sounds[0]?.paused).toBe(true)
})

test('nobody reads through a service until it was chosen by its name', async () => {
  const service = { ...espeak, name: 'openai/gpt-4o-mini-tts', leavesMachine: true }
  open('chat', { speaker: service })
  const select = await screen.findByLabelText<HTMLSelectElement>('누가 읽을까요?')
  expect(select.value).toBe('nobody')
  expect(screen.queryByRole('button', { name: '들어 보기' })).toBe(null)
  fireEvent.change(select, { target: { value: 'server' } })
  await press('들어 보기')
  await waitFor(() => expect(sounds).toHaveLength(1))
  expect(asked.at(-1)).toContain('agreedTo=openai%2Fgpt-4o-mini-tts')
})

test('the list shows what was found, and says so where nothing was', async () => {
  const { turns: _turns, ...head } = chat
  const found = { total: 1, chats: [{ ...head, turns: 3, excerpt: '…바코드를 붙여 정리했습니다.' }] }
  open('list', { lists: { '': Response.json(found), 없음: Response.json({ total: 0, chats: [] }) } })
  expect(await screen.findByRole('link', { name: '재고 관리' })).toBeTruthy()
  expect(screen.getByText('…바코드를 붙여 정리했습니다.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('지난 이야기에서 찾기'), { target: { value: '없음' } })
  expect(await screen.findByText('‘없음’이(가) 들어 있는 이야기가 없어요')).toBeTruthy()
})
