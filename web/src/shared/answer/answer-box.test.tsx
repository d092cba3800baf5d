// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../call.ts'
import { ClientProvider } from '../client.tsx'
import { AnswerBox, type SentAnswer } from './answer-box.tsx'
import { useAnswerDraft } from './answer-draft.ts'

class Recogniser extends EventTarget {
  static made: Recogniser[] = []
  lang = ''
  starts = 0
  constructor() {
    super()
    Recogniser.made.push(this)
  }
  start() {
    this.starts += 1
    this.dispatchEvent(new Event('start'))
  }
  abort() {
    this.dispatchEvent(new Event('end'))
  }
  hear(transcript: string, isFinal: boolean) {
    const heard = { resultIndex: 0, results: [{ isFinal, 0: { transcript } }] }
    this.dispatchEvent(Object.assign(new Event('result'), heard))
  }
  fail(error: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { error }))
  }
}

function Box({ spoken, onSend }: { spoken: boolean; onSend: (answer: SentAnswer) => void }) {
  const draft = useAnswerDraft('test')
  return <AnswerBox {...{ draft, spoken, onSend }} language="ko" sendLabel="보내기" busy={false} />
}

function show(spoken = true) {
  const sent: SentAnswer[] = []
  const nothing: typeof fetch = async () => Response.json({ transcriber: null })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: nothing })}>
        <Box spoken={spoken} onSend={(answer) => sent.push(answer)} />
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { sent, area: screen.getByLabelText<HTMLTextAreaElement>('내 답변') }
}
const start = () => fireEvent.click(screen.getByRole('button', { name: '말로 답하기' }))
const recogniser = () => Recogniser.made.at(-1)

beforeEach(() => {
  localStorage.clear()
  Recogniser.made = []
  vi.stubGlobal('webkitSpeechRecognition', Recogniser)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the microphone stays off until its button is pressed, and its state is in words', () => {
  show()
  expect(screen.getByText('마이크 꺼짐')).toBeTruthy()
  expect(Recogniser.made).toEqual([])
  start()
  expect(screen.getByText('마이크 켜짐 · 듣고 있어요')).toBeTruthy()
  expect(recogniser()?.lang).toBe('ko-KR')
})

test('certain words go into the box, where they can be corrected, and are sent as spoken', () => {
  const { sent, area } = show()
  start()
  act(() => recogniser()?.hear('저는 원인을', false))
  expect(area.value).toBe('')
  act(() => recogniser()?.hear('저는 원인을 찾았습니다', true))
  act(() => recogniser()?.hear('그리고 고쳤습니다', true))
  expect(area.value).toBe('저는 원인을 찾았습니다 그리고 고쳤습니다')
  fireEvent.change(area, { target: { value: '저는 원인을 찾았습니다. 그리고 고쳤습니다.' } })
  fireEvent.click(screen.getByRole('button', { name: '보내기' }))
  expect(sent).toEqual([{ text: '저는 원인을 찾았습니다. 그리고 고쳤습니다.', inputMode: 'spoken' }])
  expect(screen.getByText('마이크 꺼짐')).toBeTruthy()
})

test('words that come after the microphone was turned off are not written down', () => {
  const { area } = show()
  start()
  const listening = recogniser()
  fireEvent.click(screen.getByRole('button', { name: '마이크 끄기' }))
  act(() => listening?.hear('늦게 온 말', true))
  expect(area.value).toBe('')
})

test('a microphone that is blocked is off, says so, and keeps the text', () => {
  const { area } = show()
  fireEvent.change(area, { target: { value: '쓴 글' } })
  start()
  act(() => recogniser()?.fail('not-allowed'))
  expect(screen.getByText(/브라우저가 마이크를 막아 두었어요/)).toBeTruthy()
  expect(screen.getByText('마이크 꺼짐')).toBeTruthy()
  expect(area.value).toBe('쓴 글')
})

test('a silence does not end the listening', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  show()
  start()
  now.mockReturnValue(60_000)
  act(() => void recogniser()?.dispatchEvent(new Event('end')))
  expect(recogniser()?.starts).toBe(2)
  now.mockRestore()
})

test('Ctrl and Enter send what was written as typed; Enter alone does not', () => {
  const { sent, area } = show(false)
  fireEvent.change(area, { target: { value: '답' } })
  fireEvent.keyDown(area, { key: 'Enter' })
  expect(sent).toEqual([])
  fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true })
  expect(sent).toEqual([{ text: '답', inputMode: 'typed' }])
})
