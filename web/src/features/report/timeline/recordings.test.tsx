// @vitest-environment happy-dom
import { doubtful, none, ok } from '@maju/analysis/measured'
import type { Measurements, Recording } from '@maju/contracts/recording'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { fakeRecording, localRecording } from '../../../shared/recording/recording.fixture.ts'
import { RecordingToolsProvider } from '../../../shared/recording/recording-tools.tsx'
import { found, saidTurn, seen, someRecording, words } from '../measures/measured.fixture.ts'
import { FindMediaProvider, type FindMedia } from './find-media.ts'
import { Recordings } from './recordings.tsx'
import type { Spoken } from './use-follow.ts'

type Served = {
  recordings?: Recording[]
  measurements?: Measurements
  findMedia?: FindMedia
  near?: boolean
  turns?: (typeof saidTurn)[]
  attempt?: number
}

function open({
  recordings = [someRecording],
  measurements = found,
  findMedia,
  near = true,
  turns = [saidTurn],
  attempt = 0,
}: Served) {
  const {
    tools,
    world: { store },
  } = fakeRecording()
  const asked: string[] = []
  const deleted: string[] = []
  const spoken: (Spoken | null)[] = []
  const send: typeof fetch = async (address, options) => {
    const path = typeof address === 'string' ? address : ''
    asked.push(path)
    if (options?.method === 'DELETE') {
      deleted.push(path)
      return new Response(null, { status: 204 })
    }
    if (path.endsWith('/recordings') && deleted.length > 0) return Response.json([])
    if (path.endsWith('/measurements')) return Response.json(measurements)
    if (path.endsWith('/engines')) return Response.json([])
    return Response.json(path.endsWith('/recordings') ? recordings : recordings[0])
  }
  const shown = (
    <Recordings
      interviewId={someRecording.interviewId}
      questionId="q1"
      tries={[{ attempt, turns }]}
      lang="ko"
      near={near}
      onSpoken={(one) => spoken.push(one)}
    />
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <RecordingToolsProvider tools={tools}>
          {findMedia ? <FindMediaProvider value={findMedia}>{shown}</FindMediaProvider> : shown}
        </RecordingToolsProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { asked, spoken, deleted, store }
}

const media = () => document.querySelector<HTMLMediaElement>('audio, video')
const slider = () => screen.findByRole('slider', { name: '답변의 시간표' })
/** The lanes come after the recording itself is known. */
async function drawn() {
  await waitFor(() => expect(document.querySelector('[data-lane="speech"]')).toBeTruthy(), { timeout: 10_000 })
  return slider()
}
const wordsOf = (spoken: Spoken | null | undefined) => spoken && saidTurn.text.slice(spoken.start, spoken.end)

beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:kept', revokeObjectURL: () => undefined }))
})
afterEach(cleanup)

test('arrow keys jump in the sound and in the timeline, by the seconds of the recording', async () => {
  open({})
  const place = await slider()
  expect(place.getAttribute('aria-valuemax')).toBe('64')
  fireEvent.keyDown(place, { key: 'ArrowRight' })
  fireEvent.keyDown(place, { key: 'PageUp' })
  expect(place.getAttribute('aria-valuetext')).toBe('0:12 / 1:04')
  expect(media()?.currentTime).toBe(12)
  fireEvent.keyDown(place, { key: 'End' })
  expect(place.getAttribute('aria-valuetext')).toBe('1:04 / 1:04')
  fireEvent.keyDown(place, { key: 'Home' })
  expect(media()?.currentTime).toBe(0)
})

test('a click leads to the second under it', async () => {
  open({})
  const place = await slider()
  place.getBoundingClientRect = () => new DOMRect(100, 0, 320, 200)
  place.setPointerCapture = () => undefined
  fireEvent.pointerDown(place, { clientX: 180, pointerId: 1 })
  expect(media()?.currentTime).toBe(16)
  expect(document.querySelector<HTMLElement>('[data-playhead]')?.style.left).toBe('25.00%')
})

test('a place worth hearing again leads to its second', async () => {
  open({})
  fireEvent.click(await screen.findByRole('button', { name: '긴 쉼, 0:20 · 4초' }))
  expect(media()?.currentTime).toBeCloseTo(20.6)
  fireEvent.click(screen.getByRole('button', { name: '결과, 0:42' }))
  expect(media()?.currentTime).toBeCloseTo(42.2)
})

test('while it plays, the word that is said is told, and nothing before it was played', async () => {
  const { spoken } = open({})
  await drawn()
  expect(spoken.filter(Boolean)).toEqual([])
  const player = media()
  if (!player) throw new Error('There is no player.')
  player.currentTime = 4
  fireEvent.timeUpdate(player)
  await waitFor(() => expect(wordsOf(spoken.at(-1))).toBe('결제'))
  player.currentTime = 23
  fireEvent.timeUpdate(player)
  await waitFor(() => expect(spoken.at(-1)).toBe(null))
})

test('the line that is being said stands beside the player, and none where there is nothing to play', async () => {
  open({})
  await drawn()
  const caption = () => document.querySelector('[data-caption]')?.textContent
  expect(caption()).toBe('')
  const player = media()
  if (!player) throw new Error('There is no player.')
  player.currentTime = 4
  fireEvent.timeUpdate(player)
  await waitFor(() => expect(caption()).toBe('저는 결제 서버가 느려지는 문제를 맡았습니다. '))
  cleanup()
  open({ recordings: [{ ...someRecording, uploaded: false }] })
  await drawn()
  expect(caption()).toBe(undefined)
})

test('before it was played nothing is being said, even where the first word comes at once', async () => {
  const atOnce = words.map((word, at) => (at === 0 ? { ...word, startSecond: 0 } : word))
  const transcript = found.transcript && { ...found.transcript, words: atOnce }
  const { spoken } = open({ measurements: { ...found, transcript } })
  fireEvent.keyDown(await drawn(), { key: 'Home' })
  expect(spoken.filter(Boolean)).toEqual([])
})

test.each([true, false])('what was heard is shown where it can be read: %s', async (readable) => {
  const transcript = found.transcript && { ...found.transcript, readable }
  open({ recordings: [{ ...someRecording, attempt: 1 }], attempt: 1, measurements: { ...found, transcript } })
  await waitFor(() => expect(document.querySelector('[data-lane="speech"]')).toBeTruthy())
  const player = media()
  if (!player) throw new Error('There is no player.')
  player.currentTime = 4
  fireEvent.timeUpdate(player)
  await waitFor(() => expect(document.querySelector('[data-caption]') !== null).toBe(readable))
  expect(document.querySelector('[data-heard]') !== null).toBe(readable)
})

test('a retry does not mark words of the first answer; what was heard in it stands under its own timeline', async () => {
  const { spoken } = open({ recordings: [{ ...someRecording, attempt: 1 }], attempt: 1 })
  await waitFor(() => expect(document.querySelector('[data-lane="slots"]')).toBeTruthy())
  const player = media()
  if (!player) throw new Error('There is no player.')
  player.currentTime = 4
  fireEvent.timeUpdate(player)
  await waitFor(() => expect(document.querySelector('[data-heard]')?.textContent).toBe('결제'))
  expect(spoken.filter(Boolean)).toEqual([])
})

test('of very many places a few are named, and how many more there are', async () => {
  if (!found.voice) throw new Error('The fixture has a voice.')
  const many = Array.from({ length: 30 }, (_, at) => ({ text: '음', startSecond: at * 2, endSecond: at * 2 + 0.3 }))
  const voice = { ...found.voice, timeline: { ...found.voice.timeline, fillers: many } }
  open({ measurements: { ...found, voice } })
  await drawn()
  expect(screen.getAllByRole('button', { name: /^‘음’/ })).toHaveLength(12)
  expect(screen.getByText('그 밖에 18곳')).toBeTruthy()
})

test('lanes are drawn for what was found: of the voice, and of the screen only where there is one', async () => {
  open({})
  await drawn()
  const lanes = () => [...document.querySelectorAll('[data-lane]')].map((lane) => lane.getAttribute('data-lane'))
  expect(lanes()).toEqual(['speech', 'pauses', 'fillers', 'loudness', 'pitch', 'slots'])
  expect(document.querySelectorAll('[data-lane="fillers"] rect')).toHaveLength(3)
  cleanup()
  open({ measurements: { ...found, screen: seen } })
  await drawn()
  expect(lanes()).toEqual(['speech', 'pauses', 'fillers', 'loudness', 'pitch', 'gaze', 'head', 'events', 'slots'])
})

test.each([
  [ok(3), '군말 3번. '],
  [doubtful(3, 'not-verbatim'), '군말은 적어도 3번. '],
  [none('no-transcript'), ''],
])('the picture is told in words, fillers as far as they were counted: %o', async (fillers, told) => {
  if (!found.voice) throw new Error('The fixture has a voice.')
  const voice = { ...found.voice, measures: { ...found.voice.measures, fillers } }
  open({ measurements: { ...found, voice } })
  await drawn()
  expect(screen.getByText(/쉼 21번/).textContent).toMatch(
    new RegExp(`쉼 21번\\. ${told} ?가장 긴 쉼은 0:20부터 4초예요\\.$`),
  )
})

test('what lies on the server is played from there, a picture as a film', async () => {
  open({ recordings: [{ ...someRecording, kind: 'video', mediaType: 'video/webm' }] })
  await drawn()
  expect(media()?.tagName).toBe('VIDEO')
  expect(media()?.getAttribute('src')).toBe(`/api/v2/recordings/${someRecording.id}/media`)
})

test('what stayed in this browser is played from there, and only once the question is open', async () => {
  const findMedia = vi.fn<FindMedia>(async () => new Blob(['x']))
  open({ recordings: [{ ...someRecording, uploaded: false }], findMedia })
  expect(await screen.findByText('이 브라우저에만 있는 녹음이에요. 서버에는 없어요.')).toBeTruthy()
  expect(media()?.getAttribute('src')).toBe('blob:kept')
  expect(findMedia).toHaveBeenCalledWith(someRecording.id)
  cleanup()
  const unasked = vi.fn<FindMedia>(async () => new Blob(['x']))
  open({ recordings: [{ ...someRecording, uploaded: false }], findMedia: unasked, near: false })
  await drawn()
  expect(unasked).not.toHaveBeenCalled()
})

test('without a recording anywhere the timeline stands alone, says why, and can still be walked through', async () => {
  open({ recordings: [{ ...someRecording, uploaded: false }] })
  expect(await screen.findByText(/서버로 보내지 않았고 이 브라우저에도 남아 있지 않아요/)).toBeTruthy()
  const place = await slider()
  expect(media()).toBe(null)
  expect(screen.queryByRole('button', { name: '재생' })).toBe(null)
  fireEvent.keyDown(place, { key: 'PageUp' })
  expect(place.getAttribute('aria-valuetext')).toBe('0:10 / 1:04')
})

test('a recording that fails is asked for once more, and then it is said that it is lost', async () => {
  const { asked } = open({})
  await drawn()
  const fail = async () => {
    const player = media()
    if (player) fireEvent.error(player)
    await act(async () => undefined)
  }
  await fail()
  await waitFor(() => expect(media()?.getAttribute('src')).toContain('#again'))
  expect(asked.filter((path) => path.endsWith(someRecording.id))).toHaveLength(1)
  await fail()
  expect(await screen.findByText(/녹음을 불러오지 못했어요. 잰 값은 그대로/)).toBeTruthy()
})

test('what was heard stands on its own where the answer that was sent says something else', async () => {
  open({ turns: [{ ...saidTurn, text: '글로 고쳐 쓴 전혀 다른 답입니다.' }] })
  await drawn()
  const heard = screen.getByText('들은 말').parentElement
  expect(heard?.textContent).toContain('결제')
  expect(document.querySelector('[data-lane="slots"]')).toBe(null)
})

test('a recording in which nothing was found says so and can be played all the same', async () => {
  open({ recordings: [{ ...someRecording, status: 'failed' }] })
  expect(await screen.findByText('이 녹음에서는 잴 수 있는 것을 찾지 못했어요.')).toBeTruthy()
  fireEvent.keyDown(await slider(), { key: 'ArrowRight' })
  expect(media()?.currentTime).toBe(2)
})

test('recordings stand in the order of their answers, however late they came', async () => {
  const probe = { ...saidTurn, seq: 3 }
  const late = { ...someRecording, id: '00000000-0000-4000-8000-000000000051', turn: 1 }
  open({ recordings: [{ ...someRecording, turn: 3 }, late], turns: [saidTurn, probe] })
  await drawn()
  const names = screen.getAllByRole('figure').map((figure) => figure.getAttribute('aria-label'))
  expect(names).toEqual(['답변', '이어진 답변 1'])
  expect(media()?.getAttribute('src')).toContain(late.id)
})

test('answers to probes and retries have names of their own; another question and what was given up are left out', async () => {
  const other = (nth: number, given: Partial<Recording>): Recording => ({
    ...someRecording,
    id: `00000000-0000-4000-8000-00000000004${nth}`,
    ...given,
  })
  open({
    recordings: [
      someRecording,
      other(1, { turn: 3 }),
      other(2, { attempt: 1 }),
      other(3, { questionId: 'q2' }),
      other(4, { status: 'receiving', bytes: 0 }),
    ],
  })
  await drawn()
  const names = screen.getAllByRole('figure').map((figure) => figure.getAttribute('aria-label'))
  expect(names).toEqual(['답변', '이어진 답변 1', '다시 답한 것 1'])
})

test('the numbers of this answer are folded under its timeline', async () => {
  open({})
  await drawn()
  const [figure] = screen.getAllByRole('figure')
  if (!figure) throw new Error('There is no recording.')
  fireEvent.click(within(figure).getByRole('button', { name: '이 답변에서 잰 것' }))
  expect(within(figure).getByText('초당 4.3음절')).toBeTruthy()
})

test('a recording can be saved, under its own name', async () => {
  open({})
  const link = await screen.findByRole('link', { name: '녹음 저장하기' })
  expect(link.getAttribute('download')).toBe(`maju-${someRecording.id}.webm`)
  expect(link.getAttribute('href')).toContain(`/recordings/${someRecording.id}/media`)
})

test('a recording is deleted here and on the server, but only after a question', async () => {
  const { deleted, store } = open({})
  await store.add(localRecording({ localId: 'kept', remoteId: someRecording.id }))
  await store.add(localRecording({ localId: 'other', remoteId: null }))
  fireEvent.click(await screen.findByRole('button', { name: '이 녹음 지우기' }))
  expect(deleted).toEqual([])
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '이 녹음 지우기' }))
  await waitFor(() => expect(deleted).toEqual([`/api/v2/recordings/${someRecording.id}`]))
  await waitFor(() => expect(screen.queryByRole('slider')).toBeNull())
  expect((await store.all()).map(({ localId }) => localId)).toEqual(['other'])
})
