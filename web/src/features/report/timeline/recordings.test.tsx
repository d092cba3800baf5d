// @vitest-environment happy-dom
import { doubtful, none, ok } from '@maju/analysis/measured'
import type { Recording } from '@maju/contracts/recording'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { localRecording } from '../../../shared/recording/recording.fixture.ts'
import { found, saidTurn, seen, someRecording } from '../measures/measured.fixture.ts'
import { drawn, media, open, slider } from './recordings.fixture.tsx'

afterEach(cleanup)

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
