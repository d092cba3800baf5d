// @vitest-environment happy-dom
import type { TranscriberInfo } from '@maju/contracts/transcribing'
import type { Transcript } from '@maju/contracts/transcript'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeRecording, interviewId } from '../../shared/recording/recording.fixture.ts'
import { changeRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { beginEachAnew, box, interview, openRoom, press, stepOn, write } from './room.fixture.tsx'

const elsewhere: TranscriberInfo = {
  name: 'openai/whisper-1',
  languages: ['ko', 'en'],
  timesWords: true,
  verbatim: false,
  readable: true,
  leavesMachine: true,
}

const written = (text: string, given: Partial<Transcript> = {}): Transcript => ({
  language: 'ko',
  text,
  words: [{ text, startSecond: 1, endSecond: 2, confidence: null }],
  verbatim: false,
  writtenBy: elsewhere.name,
  ...given,
})

/** The room of a server that writes down so; `sounds` has the seconds of each sound that it was sent. */
function enter(transcribe: (nth: number) => Promise<Response>, transcriber = elsewhere) {
  const fake = fakeRecording()
  const { world } = fake
  const sounds: number[] = []
  world.house.transcriber = transcriber
  world.house.transcribe = (bytes) => {
    // 16 bits a sample, 100 of them a second, behind a head of 44 bytes.
    sounds.push((bytes.size - 44) / 200)
    return transcribe(sounds.length)
  }
  const ofInterview: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address : ''
    if (/recordings|transcri/.test(path)) return world.fetch(address, init)
    if (init?.method !== 'POST')
      return path.endsWith(interviewId) ? Response.json(interview) : Response.json({}, { status: 404 })
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    world.house.told.push({ method: 'POST', path: path.split('/').at(-1) ?? '', body })
    return stepOn()
  }
  openRoom(ofInterview, fake.tools)
  return { world, sounds }
}

/** Speaks until so many seconds have been recorded, and turns the microphone off. */
async function speak({ world }: ReturnType<typeof enter>, seconds: number) {
  await press('말로 답하기')
  await screen.findByText('마이크 켜짐')
  await waitFor(() => expect(screen.getByText('숫자만 결과에 실려요.', { exact: false })).toBeTruthy())
  world.capture.seconds = seconds
  await press('마이크 끄기')
}

const finished = ({ world }: ReturnType<typeof enter>) =>
  world.house.told.find(({ path }) => path.endsWith('/finish'))?.body
const problem = (status: number, code: string) =>
  Response.json({ type: 'x', title: 'x', status, code, detail: 'x' }, { status })

beginEachAnew()
beforeEach(() => {
  vi.stubGlobal('MediaStream', EventTarget)
  changeRecordingSettings({ microphone: true, send: false, keep: false, camera: false, writer: '' })
})

test('nobody’s voice goes anywhere before they chose it by its name', async () => {
  const room = enter(async () => Response.json(written('안 됩니다')))
  await speak(room, 6)
  const choice = screen.getByRole('switch', { name: '목소리를 openai/whisper-1(으)로 보내 받아 적기' })
  expect(choice.getAttribute('aria-checked')).toBe('false')
  act(() => changeRecordingSettings({ writer: 'google/chirp' }))
  expect(choice.getAttribute('aria-checked')).toBe('false')
  expect(room.sounds).toEqual([])
  expect((await box()).value).toBe('')
})

test('what was said comes into the box after speaking, piece by piece, and its words go with the measures', async () => {
  const room = enter(async (nth) => Response.json(written(nth === 1 ? '저는' : '고쳤습니다')))
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await speak(room, 6)
  await waitFor(async () => expect((await box()).value).toBe('저는'))
  await speak(room, 10)
  await waitFor(async () => expect((await box()).value).toBe('저는 고쳤습니다'))
  expect(room.sounds).toEqual([6, 4])
  await write('저는 캐시를 고쳤습니다')
  await press('답변 보내기')
  await waitFor(() => expect(finished(room)).toBeTruthy())
  expect(room.world.house.told.find(({ path }) => path === 'answers')?.body).toMatchObject({
    text: '저는 캐시를 고쳤습니다',
    inputMode: 'spoken',
  })
  const transcript = {
    text: '저는 고쳤습니다',
    writtenBy: elsewhere.name,
    words: [
      { text: '저는', startSecond: 1, endSecond: 2 },
      { text: '고쳤습니다', startSecond: 7, endSecond: 8 },
    ],
  }
  expect(finished(room)).toMatchObject({ measurements: { transcript } })
  expect(room.world.capture.spoken[0]?.transcript).toMatchObject(transcript)
})

test('an answer that is still being spoken is written down before it is sent, not after', async () => {
  const room = enter(async () => Response.json(written('저는')))
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await press('말로 답하기')
  await screen.findByText('마이크 켜짐')
  room.world.capture.seconds = 6
  await press('답변 보내기')
  await waitFor(async () => expect((await box()).value).toBe('저는'))
  expect(room.world.house.told.map(({ path }) => path)).not.toContain('answers')
  await press('답변 보내기')
  await waitFor(() => expect(room.world.house.told.map(({ path }) => path)).toContain('answers'))
})

test('what could not be written down is kept and said, and can be tried again', async () => {
  const room = enter(async (nth) => (nth === 1 ? problem(503, 'unavailable') : Response.json(written('저는'))))
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await write('먼저 쓴 글')
  await speak(room, 6)
  await screen.findByText(/받아 적지 못했어요. 녹음과 글은 그대로 있어요/)
  expect((await box()).value).toBe('먼저 쓴 글')
  await press('말한 것 받아 적기')
  await waitFor(async () => expect((await box()).value).toBe('먼저 쓴 글 저는'))
  expect(room.sounds).toEqual([6, 6])
  expect(screen.queryByText(/받아 적지 못했어요/)).toBeNull()
})

test('while it is written down that is said and nothing is sent; it can be stopped, and the words do not come after that', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  const room = enter(() => promise)
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await write('먼저 쓴 글')
  await speak(room, 6)
  await screen.findByText('말한 것을 받아 적고 있어요')
  expect(screen.getByText('말한 것을 받아 적고 있어요. 시계는 멈춰 있어요.')).toBeTruthy()
  await press('답변 보내기')
  await press('그만 받아 적기')
  resolve(Response.json(written('늦은 말')))
  await screen.findByRole('button', { name: '말한 것 받아 적기' })
  expect((await box()).value).toBe('먼저 쓴 글')
  expect(room.world.house.told.map(({ path }) => path)).not.toContain('answers')
})

test('leave that is taken back while it is written down stops it at once', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  const room = enter(() => promise)
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await speak(room, 6)
  await screen.findByText('말한 것을 받아 적고 있어요')
  fireEvent.click(screen.getByRole('switch', { name: /보내 받아 적기/ }))
  resolve(Response.json(written('늦은 말')))
  await waitFor(() => expect(screen.queryByText('말한 것을 받아 적고 있어요')).toBeNull())
  expect((await box()).value).toBe('')
})

test('words that cannot be read are counted and never shown; the answer that was typed goes as it is', async () => {
  const unreadable = { ...elsewhere, name: 'pocketsphinx/en-us', readable: false, leavesMachine: false }
  const room = enter(
    async () => Response.json(written('saw a cash', { readable: false, writtenBy: unreadable.name })),
    unreadable,
  )
  act(() => changeRecordingSettings({ writer: unreadable.name }))
  await speak(room, 6)
  await waitFor(() => expect(room.sounds).toEqual([6]))
  await waitFor(() => expect(screen.queryByText('말한 낱말을 세고 있어요')).toBeNull())
  expect((await box()).value).toBe('')
  await press('말로 답하기')
  await screen.findByText('마이크 켜짐')
  room.world.capture.seconds = 9
  await write('저는 캐시를 고쳤습니다')
  await press('답변 보내기')
  await waitFor(() => expect(finished(room)).toBeTruthy())
  expect(room.world.house.told.find(({ path }) => path === 'answers')?.body).toMatchObject({
    text: '저는 캐시를 고쳤습니다',
    inputMode: 'typed',
  })
  expect(finished(room)).toMatchObject({
    measurements: { transcript: { text: 'saw a cash saw a cash', readable: false } },
  })
})

test('a recogniser that does not know the language of the interview is not offered', async () => {
  const room = enter(async () => Response.json(written('no')), { ...elsewhere, languages: ['en'] })
  act(() => changeRecordingSettings({ writer: elsewhere.name }))
  await speak(room, 6)
  expect(screen.queryByRole('switch', { name: /받아 적기/ })).toBeNull()
  expect(room.sounds).toEqual([])
})

test('where the browser has a recogniser too, the candidate chooses between both and neither', async () => {
  vi.stubGlobal('SpeechRecognition', EventTarget)
  enter(async () => Response.json(written('저는')))
  const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: '받아 적기' })
  await waitFor(() => expect([...choice.options].map(({ value }) => value)).toEqual(['nobody', 'browser', 'server']))
  expect(choice.value).toBe('nobody')
  fireEvent.change(choice, { target: { value: 'server' } })
  await screen.findByText(/소리가 이 서버를 거쳐 openai\/whisper-1/)
  fireEvent.change(screen.getByRole('combobox', { name: '받아 적기' }), { target: { value: 'browser' } })
  await screen.findByText(/소리가 브라우저 제조사로 갈 수 있어요/)
})
