// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { someRecording } from '../measures/measured.fixture.ts'
import { drawn, media, open } from './recordings.fixture.tsx'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(cleanup)

test('a comment on a second is a tick in the lanes and a way there', async () => {
  const place = { kind: 'second' as const, recordingId: someRecording.id, second: 3 }
  open({ told: [{ place, text: '여기서 목소리가 작아져요.' }] })
  const slider = await drawn()
  expect(document.querySelector('[data-lane="told"] rect')?.getAttribute('data-start')).toBe('3')
  fireEvent.click(await screen.findByRole('button', { name: '0:03에' }))
  expect(slider.getAttribute('aria-valuenow')).toBe('3')
  expect(media()?.currentTime).toBe(3)
})

test('comments on another recording are not among its own', async () => {
  const place = { kind: 'second' as const, recordingId: '00000000-0000-4000-8000-0000000000ff', second: 3 }
  open({ told: [{ place, text: '다른 녹음이에요.' }] })
  await drawn()
  expect(document.querySelector('[data-lane="told"]')).toBeNull()
  expect(screen.queryByText('다른 녹음이에요.')).toBeNull()
})
