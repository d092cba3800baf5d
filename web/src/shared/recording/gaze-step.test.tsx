// @vitest-environment happy-dom
import type { CalibrationOutcome } from '@maju/analysis/face/gaze'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../text.ts'
import { GazeStep } from './gaze-step.tsx'
import { fakeRecording, streamOf } from './recording.fixture.ts'
import { recordingSettings } from './recording-settings.ts'
import { RecordingToolsProvider } from './recording-tools.tsx'

const angles = (yawDegrees: number) => ({ yawDegrees, pitchDegrees: -3 })
const apart: CalibrationOutcome = {
  calibration: { camera: angles(0), left: angles(15), right: angles(-15) },
  problem: null,
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const after = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const spot = () => document.querySelector('[data-spot]')?.getAttribute('data-spot') ?? null

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
})
afterEach(async () => {
  cleanup()
  vi.useRealTimers()
  await chooseLanguage('ko')
})

function show(outcome: CalibrationOutcome | null = apart) {
  const fake = fakeRecording()
  fake.world.gaze.outcome = outcome
  const { stream } = streamOf('video')
  const step = (seen: MediaStream | null) => (
    <RecordingToolsProvider tools={fake.tools}>
      <GazeStep stream={seen} />
    </RecordingToolsProvider>
  )
  const { rerender } = render(step(stream))
  return { gaze: fake.world.gaze, cameraOff: () => rerender(step(null)) }
}

test('a dot is shown at three places, each for its time; what comes of it is kept here and said', async () => {
  const { gaze } = show()
  press('시선 맞추기')
  expect(spot()).toBeNull()
  press('시작하기')
  const seen: (string | null)[] = []
  for (let tenth = 0; tenth < 80; tenth += 1) {
    await after(100)
    if (seen.at(-1) !== spot()) seen.push(spot())
  }
  expect(seen).toEqual(['camera', 'left', 'right', null])
  expect(screen.getByText(/^시선을 맞췄어요/)).toBeTruthy()
  expect(recordingSettings().gaze).toMatchObject({ spots: apart.calibration, cameraId: 'video' })
  expect(gaze.asked).toHaveLength(1)
  expect(gaze.closed).toBe(1)
})

test('the place to look at is said in a live region', async () => {
  show()
  press('시선 맞추기')
  press('시작하기')
  await after(200)
  expect(screen.getByRole('dialog').querySelector('output')?.textContent).toBe('카메라를 보세요')
  await after(2500)
  expect(screen.getByRole('dialog').querySelector('output')?.textContent).toBe('화면 왼쪽 끝의 점을 보세요')
})

test.each([
  ['alike', /점이 옮겨 갈 때마다 눈길도/],
  ['unseen', /얼굴 전체가 화면에 들어오게/],
] as const)('spots that are %s keep nothing, say what to do, and can be tried again', async (problem, sentence) => {
  const { gaze } = show({ calibration: null, problem })
  press('시선 맞추기')
  press('시작하기')
  await after(8000)
  expect(screen.getByText(sentence)).toBeTruthy()
  expect(recordingSettings().gaze).toBeNull()
  gaze.outcome = apart
  press('다시 해 보기')
  await after(8000)
  expect(recordingSettings().gaze?.spots).toEqual(apart.calibration)
})

test('a browser that cannot watch a camera is told so', async () => {
  const { gaze } = show()
  gaze.ready = Promise.reject(new Error('no nets'))
  gaze.ready.catch(() => undefined)
  press('시선 맞추기')
  press('시작하기')
  await after(100)
  expect(screen.getByText(/이 브라우저가 쓰지 못해요/)).toBeTruthy()
})

test('it can be left in the middle: the eye is closed, and nothing is kept', async () => {
  const { gaze } = show()
  press('시선 맞추기')
  press('시작하기')
  await after(3000)
  expect(document.activeElement?.textContent).toBe('그만두기')
  press('그만두기')
  expect(screen.queryByRole('dialog')).toBeNull()
  await after(10_000)
  expect(gaze.closed).toBeGreaterThan(0)
  expect(gaze.asked).toEqual([])
  expect(recordingSettings().gaze).toBeNull()
})

test('a camera that goes off in the middle ends it', async () => {
  const { gaze, cameraOff } = show()
  press('시선 맞추기')
  press('시작하기')
  await after(1000)
  cameraOff()
  await after(10_000)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(gaze.asked).toEqual([])
})

test('what is remembered is said with its time, gets old, and can be forgotten without the camera', async () => {
  const { cameraOff } = show()
  press('시선 맞추기')
  press('시작하기')
  await after(8000)
  press('닫기')
  expect(screen.getByText(/에 맞췄어요\. 이 카메라와/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '시선 다시 맞추기' })).toBeTruthy()
  await after(3 * 3_600_000)
  cameraOff()
  expect(screen.getByText(/더 쓰지 않아요/)).toBeTruthy()
  press('맞춘 시선 지우기')
  expect(recordingSettings().gaze).toBeNull()
  expect(screen.getByText('맞춘 시선을 지웠어요.')).toBeTruthy()
})
