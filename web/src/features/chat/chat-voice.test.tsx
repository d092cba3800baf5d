// @vitest-environment happy-dom
import type { TranscriberInfo } from '@maju/contracts/transcribing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import {
  asked,
  beginEachAnew,
  box,
  chat,
  chatId,
  espeak,
  open,
  press,
  said,
  send,
  sounds,
  turn,
} from './chat.fixture.tsx'

beginEachAnew()

/** Presses the first button that is called so. */
const pressFirst = async (name: string) => {
  const [button] = await screen.findAllByRole('button', { name })
  if (button) fireEvent.click(button)
}

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

test('one turn gives way to another, which is read on', async () => {
  const turns = [
    turn(0, 'interviewer', '왜요? 그래서요?'),
    turn(1, 'candidate', '네'),
    turn(2, 'interviewer', '어떻게요?'),
  ]
  open('chat', { chat: { ...chat, turns } })
  await pressFirst('들어 보기')
  await waitFor(() => expect(sounds).toHaveLength(1))
  await pressFirst('들어 보기')
  await waitFor(() => expect(sounds).toHaveLength(2))
  expect(sounds.map(({ paused }) => paused)).toEqual([true, false])
  await new Promise((later) => setTimeout(later, 30))
  expect(screen.getAllByRole('button', { name: '멈추기' })).toHaveLength(1)
})

test.each([
  ['the browser forbids it', new DOMException('no', 'NotAllowedError'), /브라우저가 저절로 소리 내는 것을 막았어요/],
  ['it cannot be played', new Error('broken'), /소리로 읽지 못했어요/],
])('where %s, that is said, and reading is over', async (_why, error, told) => {
  vi.stubGlobal(
    'Audio',
    class extends EventTarget {
      play = () => Promise.reject(error)
      pause = () => undefined
    },
  )
  open('chat')
  await press('들어 보기')
  expect(await screen.findByText(told)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '멈추기' })).toBeNull()
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

const whisper: TranscriberInfo = {
  name: 'openai/whisper-1',
  languages: ['ko', 'en'],
  timesWords: true,
  verbatim: false,
  readable: true,
  leavesMachine: true,
}

/** A microphone that records a few bytes. */
function withMicrophone() {
  const track = { stop: vi.fn<() => void>() }
  const devices = { getUserMedia: async () => ({ getTracks: () => [track] }) }
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true })
  vi.stubGlobal(
    'MediaRecorder',
    class extends EventTarget {
      start() {
        this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }))
      }
      stop() {
        this.dispatchEvent(new Event('stop'))
      }
    },
  )
  return track
}

test('speech is written down by the server only once that was chosen by its name, and can be corrected before it is sent', async () => {
  const track = withMicrophone()
  const words = { language: 'ko', text: '바코드를 붙였습니다', words: null, verbatim: false, writtenBy: whisper.name }
  open('chat', { transcriber: whisper, write: () => Response.json(words) })
  await press('말로 답하기')
  const who = await screen.findByLabelText<HTMLSelectElement>('받아 적기')
  expect(who.value).toBe('browser')
  fireEvent.change(who, { target: { value: 'server' } })
  const [, start] = await screen.findAllByRole('button', { name: '말로 답하기' })
  if (start) fireEvent.click(start)
  await press('마이크 끄기')
  await waitFor(async () => expect((await box()).value).toBe('바코드를 붙였습니다'))
  expect(track.stop).toHaveBeenCalledTimes(1)
  expect(asked.filter((path) => path.includes('transcripts'))).toEqual([`POST /chats/${chatId}/transcripts`])
})

test('speech that could not be written down takes nothing with it', async () => {
  withMicrophone()
  localStorage.setItem(`maju.draft.chat.${chatId}`, JSON.stringify({ text: '쓰던 말', spoken: false }))
  open('chat', { transcriber: whisper })
  await press('말로 답하기')
  fireEvent.change(await screen.findByLabelText('받아 적기'), { target: { value: 'server' } })
  const [, start] = await screen.findAllByRole('button', { name: '말로 답하기' })
  if (start) fireEvent.click(start)
  await press('마이크 끄기')
  expect(await screen.findByText('받아 적지 못했어요.', { exact: false })).toBeTruthy()
  expect((await box()).value).toBe('쓰던 말')
})
