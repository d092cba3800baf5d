import type { Chat, ChatTurn, SpeakerInfo } from '@maju/contracts/chat'
import type { TranscriberInfo } from '@maju/contracts/transcribing'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { Chats } from './chats.tsx'
import { Conversation } from './conversation.tsx'

const at = '2026-11-20T09:30:00.000Z'
export const chatId = '00000000-0000-4000-8000-000000000001'
export const madeBy = { engine: 'built-in', model: null, version: '1', fallback: null } as const

export const turn = (seq: number, from: ChatTurn['from'], text: string, given: Partial<ChatTurn> = {}): ChatTurn => ({
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
export const opening = turn(0, 'interviewer', '안녕하세요. 무엇을 하셨나요?')
export const chat: Chat = {
  id: chatId,
  title: '재고 관리',
  topic: { text: '재고 관리', competency: null, ncsMajor: null, targetId: null },
  language: 'ko',
  createdAt: at,
  updatedAt: at,
  turns: [opening],
}
export const espeak: SpeakerInfo = { name: 'espeak-ng/formant', languages: ['ko', 'en'], leavesMachine: false }

type House = {
  chat: Chat
  speaker: SpeakerInfo | null
  transcriber: TranscriberInfo | null
  write: () => Response
  say: () => Response
  events: () => Response
  lists: Record<string, Response>
}
export const asked: string[] = []
export const keys: string[] = []

/** A house that replies so; what it is asked for is kept. */
export function open(page: 'chat' | 'list', given: Partial<House> = {}) {
  const house: House = {
    chat,
    speaker: espeak,
    transcriber: null,
    write: () => Response.json({}, { status: 503 }),
    say: () => Response.json({}, { status: 500 }),
    events: () => stream(),
    lists: {},
    ...given,
  }
  const replies: [ending: RegExp, reply: (search: string) => Response][] = [
    [/transcriber$/, () => Response.json({ transcriber: house.transcriber })],
    [/transcripts$/, () => house.write()],
    [/speaker$/, () => Response.json({ speaker: house.speaker })],
    [/events$/, () => house.events()],
    [/speech$/, () => new Response(new Uint8Array([82, 73, 70, 70]))],
    [/turns$/, () => house.say()],
    [/chats$/, (search) => (house.lists[search] ?? Response.json({ total: 0, chats: [] })).clone()],
    [new RegExp(`${chatId}$`), () => Response.json(house.chat)],
  ]
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const { pathname, search, searchParams } = new URL(typeof address === 'string' ? address : '', 'http://house')
    asked.push(`${init?.method ?? 'GET'} ${pathname.replace('/api/v2', '')}${search}`)
    const key = new Headers(init?.headers).get('idempotency-key')
    if (key) keys.push(key)
    const [, reply] = replies.find(([ending]) => ending.test(pathname)) ?? []
    return reply?.(searchParams.get('search') ?? '') ?? Response.json([])
  }
  openPage(() => (page === 'chat' ? <Conversation chatId={chatId} /> : <Chats />), { fetch })
  return house
}

export const stream = (...events: object[]) =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), {
    headers: { 'content-type': 'text/event-stream' },
  })

export const said = (text: string, reply: ChatTurn) => () =>
  Response.json({ said: turn(1, 'candidate', text), reply, title: chat.title }, { status: 201 })

export const box = () => screen.findByLabelText<HTMLTextAreaElement>('내 말')
export const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
export async function send(text: string) {
  fireEvent.change(await box(), { target: { value: text } })
  fireEvent.keyDown(await box(), { key: 'Enter' })
}

/** Sounds that were begun, each with what ends it. */
export const sounds: { end: () => void; paused: boolean }[] = []
/** Each test of a file begins in a browser that remembers nothing, where sounds are noted and end when the test says so. */
export function beginEachAnew() {
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
}
