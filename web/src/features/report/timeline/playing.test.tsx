// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { found, saidTurn, someRecording, words } from '../measures/measured.fixture.ts'
import type { FindMedia } from './find-media.ts'
import { drawn, media, open, slider } from './recordings.fixture.tsx'
import type { Spoken } from './use-follow.ts'

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
