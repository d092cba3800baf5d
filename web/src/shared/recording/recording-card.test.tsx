// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetRecordings } from '../recording-storage.ts'
import { browserDevices, DeviceFailure } from './devices.ts'
import { KeptRecordings } from './kept-recordings.tsx'
import { keptFilm } from './use-kept-film.ts'
import { RecordingCard } from './recording-card.tsx'
import { recordingSettings } from './recording-settings.ts'
import { RecordingToolsProvider } from './recording-tools.tsx'
import { fakeRecording, localRecording } from './recording.fixture.ts'

const names = ['마이크', '카메라', '녹음을 이 브라우저에 남기기', '녹음을 서버로 보내기']
const switchOf = (name: string) => screen.getByRole('switch', { name })
const isOn = (name: string) => switchOf(name).getAttribute('aria-checked') === 'true'

function show(fake = fakeRecording(), kept = false) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RecordingToolsProvider tools={fake.tools}>
        <RecordingCard check>{kept && <KeptRecordings />}</RecordingCard>
      </RecordingToolsProvider>
    </QueryClientProvider>,
  )
  return fake
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('all four switches are off at first, and without a microphone there is nothing to keep or to send', () => {
  show()
  expect(names.map(isOn)).toEqual([false, false, false, false])
  expect(names.map((name) => switchOf(name).hasAttribute('disabled'))).toEqual([false, false, true, true])
  expect(screen.queryByText('미리 확인하기')).toBeNull()
})

test('expressions are asked about where there is a camera, and off until they are wanted', () => {
  show()
  expect(screen.queryByRole('switch', { name: '표정 보기' })).toBeNull()
  fireEvent.click(switchOf('카메라'))
  expect(isOn('표정 보기')).toBe(false)
  fireEvent.click(switchOf('표정 보기'))
  expect(recordingSettings()).toMatchObject({ camera: true, expression: true, keep: false, send: false })
})

test('what is switched on is remembered on this device, each by itself', () => {
  show()
  fireEvent.click(switchOf('마이크'))
  fireEvent.click(switchOf('녹음을 서버로 보내기'))
  cleanup()
  show()
  expect(names.map(isOn)).toEqual([true, false, false, true])
})

test('signing out forgets the leave that was given', () => {
  show()
  fireEvent.click(switchOf('마이크'))
  forgetRecordings()
  expect(recordingSettings().microphone).toBe(false)
})

test('only what is switched on can be tried, and nothing is opened before its button is pressed', async () => {
  const { world } = show()
  fireEvent.click(switchOf('마이크'))
  expect(screen.queryByRole('button', { name: '카메라 확인' })).toBeNull()
  expect(world.opened).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '마이크 확인' }))
  await screen.findByText('소리가 작아요')
  fireEvent.click(screen.getByRole('button', { name: '마이크 끄기' }))
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
})

test.each([
  ['NotAllowedError', /브라우저가 마이크를 막아 두었어요. 주소창 옆의/],
  ['NotFoundError', /마이크를 찾지 못했어요. 연결되어 있는지/],
  ['NotReadableError', /다른 프로그램이 마이크를 쓰고/],
] as const)('when a microphone ends in %s it is said what to do, and it can be tried again', async (name, sentence) => {
  const { world } = show()
  world.refused = new DOMException('no', name)
  fireEvent.click(switchOf('마이크'))
  fireEvent.click(screen.getByRole('button', { name: '마이크 확인' }))
  await screen.findByText(sentence)
  world.refused = null
  fireEvent.click(screen.getByRole('button', { name: '마이크 확인' }))
  await screen.findByText('소리가 작아요')
  expect(screen.queryByText(sentence)).toBeNull()
})

test('a page that is not on https is told so instead of that there is no microphone', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('isSecureContext', false)
  await expect(browserDevices.open({ audio: true })).rejects.toEqual(new DeviceFailure('insecure'))
})

test('recordings that are kept can be seen, played again and cleared', async () => {
  const fake = fakeRecording()
  const { store } = fake.world
  await store.add(localRecording({ remoteId: 'far', keeps: true, settled: true }))
  await store.addPart('one', new Blob(['a'.repeat(600_000)]))
  await store.addPart('one', new Blob(['b'.repeat(600_000)]))
  expect((await keptFilm(store, 'far'))?.size).toBe(1_200_000)
  expect(await keptFilm(store, 'other')).toBeNull()
  show(fake, true)
  await screen.findByText('녹음 1개 · 1.2 MB')
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
  fireEvent.click(screen.getByRole('button', { name: '녹음 지우기' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '녹음 지우기' }))
  await screen.findByText('남은 녹음이 없어요.')
  expect(await store.all()).toEqual([])
})
