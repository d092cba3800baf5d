// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { DeviceFailure } from '../../shared/recording/devices.ts'
import { fakeRecording, interviewId } from '../../shared/recording/recording.fixture.ts'
import { changeRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { again, asked, beginEachAnew, box, interview, openRoom, press, step, stepOn, write } from './room.fixture.tsx'

/** The room with a fake microphone; `told` is everything that was posted, of the interview and of recordings, in order. */
function enter(reply: () => Response = stepOn, fake = fakeRecording()) {
  const { world } = fake
  const ofInterview: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address : ''
    if (path.includes('/recordings')) return world.fetch(address, init)
    if (init?.method !== 'POST')
      return path.endsWith(interviewId) ? Response.json(interview) : Response.json({}, { status: 404 })
    world.house.told.push({ method: 'POST', path: path.split('/').at(-1) ?? '', body: null })
    return reply()
  }
  openRoom(ofInterview, fake.tools)
  return { ...fake, steps: world.house.steps }
}

const microphoneOn = async () => {
  await press('말로 답하기')
  await screen.findByText('녹음하고 있어요')
}

beginEachAnew()
beforeEach(() => {
  vi.stubGlobal('MediaStream', EventTarget)
  changeRecordingSettings({ microphone: true, send: true, keep: false, camera: false, gaze: null, expression: false })
})

test('with the microphone switched off nothing of recording is in the answer’s box', async () => {
  changeRecordingSettings({ microphone: false })
  enter()
  await box()
  expect(screen.queryByRole('button', { name: '말로 답하기' })).toBeNull()
})

test('an answer is sent first, then its recording is told the turn; the next question waits for neither', async () => {
  const { world, steps } = enter()
  await microphoneOn()
  expect(screen.getByText('서버로 보내고 있어요.')).toBeTruthy()
  expect(screen.getByText(/이 브라우저에는 음성 인식이 없어요. 말하면서/)).toBeTruthy()
  world.films[0]?.part('a')
  await write('내 답')
  const { promise, resolve } = Promise.withResolvers<void>()
  world.capture.measuring = promise
  await press('답변 보내기')
  await screen.findByRole('heading', { name: '다음 질문입니다' })
  expect(screen.getByText('마이크 꺼짐')).toBeTruthy()
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
  expect(steps()).toEqual(['POST /interviews/I/recordings', 'PUT /recordings/R10/parts/0', 'POST answers'])
  resolve()
  await waitFor(() => expect(steps().at(-1)).toBe('POST /recordings/R10/finish'))
  expect(world.house.told.at(-1)?.body).toMatchObject({ turn: 1, parts: 1 })
})

test('the next answer has a recording of its own', async () => {
  const { world, steps } = enter()
  await microphoneOn()
  await write('내 답')
  await press('답변 보내기')
  await screen.findByRole('heading', { name: '다음 질문입니다' })
  await microphoneOn()
  expect(world.films).toHaveLength(2)
  await waitFor(() => expect(steps().filter((told) => told.endsWith('/recordings'))).toHaveLength(2))
  expect(world.house.told.filter(({ path }) => path.endsWith('/recordings')).map(({ body }) => body)).toMatchObject([
    { questionId: 'q0' },
    { questionId: 'q2' },
  ])
})

test('an answer that could not be sent keeps its recording, and goes on in it', async () => {
  let online = false
  const { world, steps } = enter(() => {
    if (!online) throw new TypeError('Failed to fetch')
    return stepOn()
  })
  await microphoneOn()
  await write('내 답')
  await press('답변 보내기')
  await screen.findByText('서버에 닿지 않아요.')
  await microphoneOn()
  expect(world.films).toHaveLength(1)
  online = true
  await press('답변 보내기')
  await waitFor(() => expect(steps().at(-1)).toBe('POST /recordings/R10/finish'))
  expect(steps()).not.toContain('DELETE /recordings/R10')
})

test('skipping the question deletes its recording', async () => {
  const { world, steps } = enter(() => Response.json(step(asked(1, '다음 질문입니다'))))
  await microphoneOn()
  world.films[0]?.part('a')
  await press('건너뛰기')
  await waitFor(() => expect(steps().at(-1)).toBe('DELETE /recordings/R10'))
  expect(await world.store.all()).toEqual([])
})

test('the question asked again goes on with the same recording once the microphone is on again', async () => {
  const { world } = enter(() => Response.json(step(again)))
  await microphoneOn()
  await press('다시 묻기')
  await screen.findByRole('heading', { name: '다시 말씀드리겠습니다' })
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
  await microphoneOn()
  expect(world.films).toHaveLength(1)
})

test('while one thinks the recording stands still, and says so', async () => {
  const { world } = enter()
  await microphoneOn()
  await press('생각 중')
  await screen.findByText('생각하는 동안 멈췄어요')
  await waitFor(() => expect(world.capture.held).toBe(true))
  await press('이어서 답하기')
  await screen.findByText('녹음하고 있어요')
  await waitFor(() => expect(world.capture.held).toBe(false))
})

test('a microphone that is blocked is off, says what to do, and keeps the text', async () => {
  const { world, steps } = enter()
  world.refused = new DOMException('no', 'NotAllowedError')
  await write('쓴 글')
  await press('말로 답하기')
  await screen.findByText(/브라우저가 마이크를 막아 두었어요/)
  expect(screen.getByText('마이크 꺼짐')).toBeTruthy()
  expect((await box()).value).toBe('쓴 글')
  expect(steps()).toEqual([])
})

test('switching sending off while one is recorded deletes what was sent of this answer', async () => {
  const { steps } = enter()
  await microphoneOn()
  await waitFor(() => expect(steps()).toHaveLength(1))
  fireEvent.click(screen.getByText('소리와 녹음 설정'))
  fireEvent.click(screen.getByRole('switch', { name: '녹음을 서버로 보내기' }))
  await waitFor(() => expect(steps()).toContain('DELETE /recordings/R10'))
  expect(screen.getByText('소리를 재고 있어요')).toBeTruthy()
})

test('a camera that cannot be measured is said in one sentence, and the sound is measured as before', async () => {
  changeRecordingSettings({ camera: true, send: false })
  // The stand-in for a camera is no stream to show.
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockReturnValue()
  const { world } = enter()
  await screen.findByText('카메라 켜짐')
  await press('말로 답하기')
  await screen.findByText('소리와 화면을 재고 있어요')
  expect(world.eyes).toHaveLength(1)
  act(() => world.eyes[0]?.wish.onBlind())
  expect(screen.getByText(/이 브라우저에서는 화면을 재지 못해요/)).toBeTruthy()
  expect(screen.getByText('소리를 재고 있어요')).toBeTruthy()
  expect(screen.queryAllByRole('alert').map(({ textContent }) => textContent)).toEqual([''])
  await write('말한 것')
  await press('답변 보내기')
  await screen.findAllByText('다음 질문입니다')
  await press('말로 답하기')
  await screen.findByText('소리와 화면을 재고 있어요')
  expect(screen.queryByText(/화면을 재지 못해요/)).toBeNull()
})

test('an answer begins when the camera that was switched on has come, and is a film from its first word', async () => {
  changeRecordingSettings({ camera: true })
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockReturnValue()
  const fake = fakeRecording()
  const { tools, world } = fake
  const camera = Promise.withResolvers<void>()
  const open = tools.devices.open
  tools.devices.open = async (wanted) => {
    if (wanted.video) await camera.promise
    return open(wanted)
  }
  enter(undefined, fake)
  await press('말로 답하기')
  await new Promise((later) => setTimeout(later, 50))
  expect(world.house.told).toEqual([])
  expect(screen.queryByText('녹화하고 있어요')).toBeNull()
  camera.resolve()
  await screen.findByText('녹화하고 있어요')
  await waitFor(() => expect(world.house.told[0]?.body).toMatchObject({ kind: 'video' }))
})

test('an answer is measured with the gaze that was calibrated before this camera, and the expressions that were asked for', async () => {
  const angles = { yawDegrees: 1, pitchDegrees: 2 }
  const spots = { camera: angles, left: angles, right: angles }
  const screenNow = `${window.screen.width}x${window.screen.height}`
  const gaze = { spots, at: Date.now(), cameraId: 'video', screen: screenNow }
  changeRecordingSettings({ camera: true, send: false, gaze, expression: true })
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockReturnValue()
  const { world } = enter()
  await screen.findByText('카메라 켜짐')
  await press('말로 답하기')
  await screen.findByText('소리와 화면을 재고 있어요')
  await write('말한 것')
  await press('답변 보내기')
  await screen.findAllByText('다음 질문입니다')
  await waitFor(() => expect(world.eyes[0]?.measured).toEqual([{ calibration: spots, expression: true }]))
})

test('without the camera, which does not come, the sound is recorded and nothing is called a film', async () => {
  changeRecordingSettings({ camera: true })
  const fake = fakeRecording()
  const { tools, world } = fake
  const open = tools.devices.open
  tools.devices.open = async (wanted) => {
    if (wanted.video) throw new DeviceFailure('absent')
    return open(wanted)
  }
  enter(undefined, fake)
  await microphoneOn()
  await waitFor(() => expect(world.house.told[0]?.body).toMatchObject({ kind: 'audio' }))
})
