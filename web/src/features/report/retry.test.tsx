// @vitest-environment happy-dom
import type { Attempt, QuestionReport, Report } from '@maju/contracts/report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { fakeRecording, interviewId } from '../../shared/recording/recording.fixture.ts'
import { changeRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { RecordingToolsProvider } from '../../shared/recording/recording-tools.tsx'
import { saidTurn } from './measures/measured.fixture.ts'
import { Retry } from './retry.tsx'

const question = { id: 'q1', text: '무엇을 하셨습니까?' } as QuestionReport['question']

/** A retry of a question that was tried once before; `made` is the number that the server gives to it. */
function open({ made = 1 } = {}) {
  const fake = fakeRecording()
  const { world } = fake
  const sent: Attempt = {
    attempt: made,
    turns: [saidTurn],
    corrections: [],
    inputMode: 'spoken',
    score: null,
    at: saidTurn.at,
  }
  const send: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address : ''
    if (path.includes('/recordings')) return world.fetch(address, init)
    if (init?.method !== 'POST') return Response.json({}, { status: 404 })
    world.house.told.push({ method: 'POST', path: 'retry', body: null })
    return Response.json(sent, { status: 201 })
  }
  const onSent = vi.fn<() => void>()
  const onCancel = vi.fn<() => void>()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <RecordingToolsProvider tools={fake.tools}>
          <Retry report={{ interviewId, language: 'ko' } as Report} attempt={1} {...{ question, onSent, onCancel }} />
        </RecordingToolsProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { world, onSent, onCancel, steps: world.house.steps }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (text: string) => fireEvent.change(await screen.findByRole('textbox'), { target: { value: text } })

async function record() {
  await press('말로 답하기')
  await screen.findByText('녹음하고 있어요')
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('MediaStream', EventTarget)
  changeRecordingSettings({ microphone: true, send: true, keep: false, camera: false })
})
afterEach(cleanup)

test('a retry is recorded as an answer is: begun as this attempt, measured here, and told its turn once it was sent', async () => {
  const { world, steps, onSent } = open()
  await record()
  world.films[0]?.part('a')
  await waitFor(() => expect(steps()).toHaveLength(2))
  await write('다시 답합니다.')
  await press('다시 답하기')
  await waitFor(() => expect(steps().at(-1)).toBe('POST /recordings/R10/finish'))
  expect(steps()).toEqual([
    'POST /interviews/I/recordings',
    'PUT /recordings/R10/parts/0',
    'POST retry',
    'POST /recordings/R10/finish',
  ])
  expect(world.house.told[0]?.body).toMatchObject({ questionId: 'q1', attempt: 1, uploaded: true })
  expect(world.house.told.at(-1)?.body).toMatchObject({
    turn: saidTurn.seq,
    parts: 1,
    measurements: { measuredBy: { where: 'browser' } },
  })
  expect(onSent).toHaveBeenCalledOnce()
})

test('a recording goes with no other attempt than its own: where another tab made that one, it is let go', async () => {
  const { world, steps } = open({ made: 2 })
  await record()
  world.films[0]?.part('a')
  await waitFor(() => expect(steps()).toHaveLength(2))
  await write('다시 답합니다.')
  await press('다시 답하기')
  await waitFor(() => expect(steps().at(-1)).toBe('DELETE /recordings/R10'))
  expect(steps()).not.toContain('POST /recordings/R10/finish')
})

test('a retry that is put off turns the microphone off; what was recorded waits as what was written does', async () => {
  const { world, onCancel } = open()
  await record()
  world.films[0]?.part('a')
  await press('나중에 하기')
  expect(onCancel).toHaveBeenCalledOnce()
  cleanup()
  await waitFor(() => expect(world.opened[0]?.tracks[0]?.stopped).toBe(true))
  expect(await world.store.all()).toMatchObject([{ start: { attempt: 1 }, parts: 1, end: null, settled: false }])
})

test('with the microphone switched off nothing records, and it can be switched on there', async () => {
  changeRecordingSettings({ microphone: false, send: false })
  open()
  expect(screen.queryByRole('button', { name: '말로 답하기' })).toBeNull()
  await press('녹음과 카메라')
  fireEvent.click(await screen.findByRole('switch', { name: '마이크' }))
  expect(await screen.findByRole('button', { name: '말로 답하기' })).toBeTruthy()
})
