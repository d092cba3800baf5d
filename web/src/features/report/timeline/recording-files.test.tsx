// @vitest-environment happy-dom
import type { Engine } from '@maju/contracts/admin'
import type { Recording, RecordingProgress } from '@maju/contracts/recording'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { fakeRecording, localRecording } from '../../../shared/recording/recording.fixture.ts'
import { RecordingToolsProvider } from '../../../shared/recording/recording-tools.tsx'
import { found, saidTurn, someRecording } from '../measures/measured.fixture.ts'
import { Recordings } from './recordings.tsx'

const id = (nth: number) => `00000000-0000-4000-8000-0000000000${nth}`
const decoder = (state: Engine['state']): Engine => ({
  ability: 'decoder',
  name: 'ffmpeg',
  state,
  chosenBy: 'default',
  detail: '',
})

/** A server that keeps recordings as the real one does; what it tells of measuring is put in by hand. */
function openHouse(recordings: Recording[] = [], { measures = true, turns = [saidTurn], failing = '' } = {}) {
  const house = { recordings, steps: [] as string[], failing, hang: false, bodies: [] as unknown[] }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const tell = (progress: RecordingProgress) =>
    writer.write(new TextEncoder().encode(`data: ${JSON.stringify(progress)}\n\n`))
  const change = (nth: string, part: Partial<Recording>) => {
    house.recordings = house.recordings.map((one) => (one.id === nth ? { ...one, ...part } : one))
  }
  const begin = (body: unknown) => {
    house.bodies.push(body)
    const begun = { ...someRecording, status: 'receiving' as const, bytes: 0, seconds: null, turn: null }
    house.recordings = [...house.recordings, Object.assign(begun, body, { id: id(77) })]
  }
  const send: typeof fetch = async (address, init) => {
    const path = (typeof address === 'string' ? address : '').replace('/api/v2', '')
    const method = init?.method ?? 'GET'
    const told = () => JSON.parse(typeof init?.body === 'string' ? init.body : 'null')
    if (path.endsWith('/engines')) return Response.json([decoder(measures ? 'ready' : 'off')])
    if (path.endsWith('/events')) return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
    if (path.endsWith('/measurements')) return Response.json(found)
    if (path.endsWith('/report')) return Response.json({}, { status: 404 })
    if (method === 'GET') return Response.json(house.recordings)
    house.steps.push(`${method} ${path.replace(/.*\/(recordings.*)/, '$1').replace(id(77), 'NEW')}`)
    if (house.failing && path.includes(house.failing)) return Response.json({}, { status: 413 })
    if (house.hang && path.includes('/parts/'))
      await new Promise((_, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)))
    if (method === 'DELETE') {
      house.recordings = house.recordings.filter((one) => !path.endsWith(one.id))
      return new Response(null, { status: 204 })
    }
    if (path.endsWith('/recordings')) begin(told())
    if (path.includes('/parts/')) change(id(77), { bytes: 5, nextPart: 1 })
    if (path.endsWith('/finish')) change(id(77), { status: 'waiting', turn: told().turn })
    return Response.json(house.recordings.at(-1))
  }
  const { tools, world } = fakeRecording()
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={queries}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <RecordingToolsProvider tools={tools}>
          <Recordings
            interviewId={someRecording.interviewId}
            questionId="q1"
            tries={[{ attempt: 0, turns }]}
            lang="ko"
            near
            onSpoken={() => undefined}
          />
        </RecordingToolsProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { house, tell, change, store: world.store }
}

const addButton = () => screen.findByRole('button', { name: '이 답변의 녹음이나 영상 넣기' })
/** Presses a button once it is known that files are measured here. */
async function press(name: string) {
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))
  fireEvent.click(button)
}
const pressAdd = () => press('이 답변의 녹음이나 영상 넣기')
const choose = async (file: File) =>
  fireEvent.change(await screen.findByLabelText('파일 고르기'), { target: { files: [file] } })
const film = new File(['bytes'], 'answer.mov', { type: 'video/quicktime' })

afterEach(cleanup)

test('a file is added to an answer: sent, measured stage by stage, and there without a reload', async () => {
  const { house, tell, change } = openHouse()
  await pressAdd()
  await choose(film)
  expect(await screen.findByText('차례를 기다리고 있어요')).toBeTruthy()
  expect(house.steps).toEqual(['POST recordings', 'PUT recordings/NEW/parts/0', 'POST recordings/NEW/finish'])
  expect(house.bodies).toEqual([
    { questionId: 'q1', attempt: 0, replaces: null, uploaded: true, kind: 'video', mediaType: 'video/quicktime' },
  ])
  expect(house.recordings[0]?.turn).toBe(saidTurn.seq)
  await tell({ status: 'waiting', stage: 'screen', share: 0.47 })
  expect(await screen.findByText('화면을 재고 있어요')).toBeTruthy()
  expect(screen.getByText('45%')).toBeTruthy()
  change(id(77), { status: 'measured', seconds: 64 })
  await tell({ status: 'measured', stage: null, share: 1 })
  await waitFor(() => expect(document.querySelector('[data-lane="speech"]')).toBeTruthy(), { timeout: 10_000 })
  expect(screen.queryByText('화면을 재고 있어요')).toBeNull()
})

test('an answer that has a recording offers no second one; of several the one is chosen that has none', async () => {
  const probe = { ...saidTurn, seq: 3 }
  const { house } = openHouse([someRecording], { turns: [saidTurn, probe, { ...saidTurn, seq: 5 }] })
  await pressAdd()
  const which = screen.getByLabelText('어느 답변인가요?')
  expect(
    within(which)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['이어진 답변 1', '이어진 답변 2'])
  fireEvent.change(which, { target: { value: '1' } })
  await choose(film)
  await waitFor(() => expect(house.recordings.at(-1)?.turn).toBe(5))
  cleanup()
  openHouse([someRecording])
  expect(await screen.findByRole('button', { name: '다른 파일로 바꾸기' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '이 답변의 녹음이나 영상 넣기' })).toBeNull()
})

test('a file can be dropped', async () => {
  const { house } = openHouse()
  await pressAdd()
  const place = (await screen.findByLabelText('파일 고르기')).closest('div')
  if (!place) throw new Error('There is no place to drop on.')
  fireEvent.drop(place, { dataTransfer: { files: [film] } })
  await waitFor(() => expect(house.steps).toHaveLength(3))
})

test.each([
  ['no recording', new File(['x'], 'resume.pdf', { type: 'application/pdf' }), /녹음이나 영상으로 보이지 않아요.*mp4/],
  ['empty', new File([], 'empty.mp4', { type: 'video/mp4' }), '빈 파일이에요. 다른 파일을 골라 주세요.'],
])('a file that is %s is refused before anything is sent', async (_what, file, sentence) => {
  const { house } = openHouse()
  await pressAdd()
  await choose(file)
  expect((await screen.findByText(sentence)).getAttribute('role')).toBe('alert')
  expect(house.steps).toEqual([])
})

test('sending can be called off: nothing of it stays, and a file can be chosen again', async () => {
  const { house } = openHouse()
  house.hang = true
  await pressAdd()
  await choose(film)
  await waitFor(() => expect(house.steps).toHaveLength(2))
  fireEvent.click(await screen.findByRole('button', { name: '보내기 취소' }))
  await waitFor(() => expect(house.recordings).toEqual([]))
  expect(house.steps).toContain('DELETE recordings/NEW')
  expect(await addButton()).toBeTruthy()
})

test('leaving the page in the middle of sending leaves nothing on the server', async () => {
  const { house } = openHouse()
  house.hang = true
  await pressAdd()
  await choose(film)
  await waitFor(() => expect(house.steps).toHaveLength(2))
  cleanup()
  await waitFor(() => expect(house.recordings).toEqual([]))
})

test('what went wrong is told, and going on sends what is missing', async () => {
  const { house } = openHouse([], { failing: '/finish' })
  await pressAdd()
  await choose(film)
  expect(await screen.findByText(/보낸 데까지는 서버에 있어요/)).toBeTruthy()
  house.failing = ''
  fireEvent.click(screen.getByRole('button', { name: '이어서 보내기' }))
  expect(await screen.findByText('차례를 기다리고 있어요')).toBeTruthy()
  expect(house.steps.filter((step) => step.startsWith('PUT'))).toHaveLength(1)
})

test('measuring can be called off; what this browser kept goes too', async () => {
  const { house, store } = openHouse([{ ...someRecording, status: 'waiting' }])
  await store.add(localRecording({ localId: 'kept', remoteId: someRecording.id }))
  fireEvent.click(await screen.findByRole('button', { name: '재기 취소' }))
  await waitFor(() => expect(house.recordings).toEqual([]))
  expect(await addButton()).toBeTruthy()
  expect(await store.all()).toEqual([])
})

test('a recording is replaced: the old one stays in sight until the new one is measured', async () => {
  const { house, tell } = openHouse([someRecording])
  await press('다른 파일로 바꾸기')
  await choose(film)
  const coming = await screen.findByRole('region', { name: '새로 넣은 파일' })
  expect(within(coming).getByText('차례를 기다리고 있어요')).toBeTruthy()
  expect(house.bodies).toMatchObject([{ replaces: someRecording.id }])
  expect(screen.getAllByRole('figure')).toHaveLength(1)
  expect(document.querySelector('[data-lane="speech"]')).toBeTruthy()
  house.recordings = [{ ...someRecording, id: id(77), replaces: null }]
  await tell({ status: 'measured', stage: null, share: 1 })
  await waitFor(() => expect(screen.queryByRole('region', { name: '새로 넣은 파일' })).toBeNull())
  expect(screen.getAllByRole('figure')).toHaveLength(1)
})

test('of a new file in which nothing could be measured it is said why, that the old one stands, and it can be removed', async () => {
  const failed = {
    ...someRecording,
    id: id(77),
    status: 'failed',
    fault: 'too-long',
    replaces: someRecording.id,
  } as const
  const { house } = openHouse([someRecording, failed])
  const coming = await screen.findByRole('region', { name: '새로 넣은 파일' })
  expect(coming.textContent).toContain('한 시간이 넘는 파일이에요. 나눠서 넣어 주세요. 전에 잰 것은 그대로 있어요.')
  fireEvent.click(within(coming).getByRole('button', { name: '새 파일 지우기' }))
  await waitFor(() => expect(house.recordings).toEqual([someRecording]))
})

test('where the server measures nothing, the button says so and a recording waits', async () => {
  openHouse([{ ...someRecording, status: 'waiting' }], { measures: false, turns: [saidTurn, { ...saidTurn, seq: 3 }] })
  const button = await addButton()
  await waitFor(() => expect(screen.getAllByText(/ffmpeg가 없어서/).length).toBeGreaterThan(0))
  expect(button.hasAttribute('disabled')).toBe(true)
  expect(screen.getByRole('button', { name: '다른 파일로 바꾸기' }).hasAttribute('disabled')).toBe(true)
  expect(screen.getByText('녹음은 있지만 아직 재지 않았어요.')).toBeTruthy()
})
