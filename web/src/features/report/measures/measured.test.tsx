import { doubtful, none, ok } from '@maju/analysis/measured'
// @vitest-environment happy-dom
import type { VoiceMeasures } from '@maju/contracts/measurement'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/text.ts'
import { noVoice, someExpressions, someScreen, someVoice } from './measured.fixture.ts'
import { Measured } from './measured.tsx'
import { screenLists, voiceLists } from './measure-lists.ts'

const by = [{ where: 'browser', version: 'voice-1' }] as const

const show = (given: Partial<VoiceMeasures> = {}, spoken: 'ko' | 'en' = 'ko') =>
  render(<Measured measures={{ ...someVoice, ...given }} lists={voiceLists[spoken]} spoken={spoken} by={by} />)

const rowOf = (measure: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-measure="${measure}"]`)
  if (!row) throw new Error(`There is no row for ${measure}.`)
  return row
}
const shareIn = (row: HTMLElement) => row.querySelector('[data-share]')?.getAttribute('data-share') ?? null

afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test('a value stands with its unit, its band in words and its place in the picture', () => {
  show()
  const row = rowOf('syllablesPerSecond')
  expect(row.textContent).toContain('초당 4.3음절')
  expect(within(row).getByText('적정')).toBeTruthy()
  expect(Number(shareIn(row))).toBeCloseTo((4.3 - 2) / 4.5)
  expect(row.textContent).toContain('보통 범위: 초당 3.5음절~초당 5음절')
})

test('English is counted in words a minute, and its syllables are not shown', async () => {
  await chooseLanguage('en')
  show({}, 'en')
  expect(rowOf('wordsPerMinute').textContent).toContain('138 words a minute')
  expect(document.querySelector('[data-measure="syllablesPerSecond"]')).toBe(null)
})

test('a value that is missing says why and has neither number, band nor picture', () => {
  show({ pitchRangeSemitones: none('noisy') })
  const row = rowOf('pitchRangeSemitones')
  expect(row.textContent).toContain('재지 못했어요')
  expect(row.textContent).toContain('주변 소리가 커요.')
  expect(row.textContent).not.toMatch(/\d/)
  expect(shareIn(row)).toBe(null)
})

test('when nothing could be measured, there is no number anywhere', () => {
  render(<Measured measures={noVoice('no-speech')} lists={voiceLists.ko} spoken="ko" by={by} />)
  for (const row of document.querySelectorAll('[data-measure]')) {
    expect(row.textContent).toContain('말소리를 찾지 못했어요.')
    expect(row.textContent).not.toMatch(/\d/)
  }
})

test('a doubtful value keeps its number, says why it is only a hint, and its dot is hollow', () => {
  show({ sentenceEndingDecibels: doubtful(-8.1, 'clipped') })
  const row = rowOf('sentenceEndingDecibels')
  expect(row.textContent).toContain('−8.1dB')
  expect(row.textContent).toContain('참고만 하세요. 소리가 커서 찌그러진 곳이 있어요.')
  expect(row.querySelector('[data-doubtful]')).toBeTruthy()
  expect(rowOf('syllablesPerSecond').querySelector('[data-doubtful]')).toBe(null)
})

test('fillers are at least so many, unless the recogniser is known to keep them', () => {
  const { unmount } = show()
  expect(rowOf('fillersPerMinute').textContent).toContain('적어도 1분에 4.7번')
  unmount()
  show({ fillersPerMinute: ok(4.7) })
  expect(rowOf('fillersPerMinute').textContent).not.toContain('적어도')
})

test('why says how it is measured, in which unit, who says so and what measured it', () => {
  show()
  fireEvent.click(within(rowOf('fillersPerMinute')).getByRole('button', { name: /군말/ }))
  const why = screen.getByRole('dialog', { name: /군말/ }).textContent
  for (const part of ['홀로 쓰인 군말', '1분에 몇 번', 'Laske & DiGennaro Reed', '이 브라우저 (voice-1)']) {
    expect(why).toContain(part)
  }
})

test('what is for the curious is folded away and has no band', () => {
  show()
  const fold = screen.getByRole('button', { name: /궁금한 분께/ })
  expect(fold.getAttribute('aria-expanded')).toBe('false')
  const row = rowOf('jitterPercent')
  expect(row.textContent).toContain('1.12%')
  expect(row.querySelector('[data-band]')).toBe(null)
  fireEvent.click(within(row).getByRole('button'))
  expect(screen.getByRole('dialog').textContent).toContain('좋고 나쁨의 범위를 두지 않았어요')
})

test('a measured screen is told by what was seen, with its own bands', () => {
  render(<Measured measures={someScreen} lists={screenLists} spoken="ko" by={by} />)
  expect(rowOf('cameraGazeShare').textContent).toContain('62%')
  expect(within(rowOf('cameraGazeShare')).getByText('보통')).toBeTruthy()
  expect(within(rowOf('longestLookAwaySeconds')).getByText('보통 범위를 넘음')).toBeTruthy()
  expect(rowOf('shoulderDegrees').textContent).toContain('어깨나 손이 화면에 없었어요.')
})

test('expressions are told only where somebody wanted them measured, the unproven ones as hints and none with a band', () => {
  const { rerender } = render(<Measured measures={someScreen} lists={screenLists} spoken="ko" by={by} />)
  expect(screen.queryByText('보인 표정')).toBe(null)
  expect(document.querySelector('[data-measure="happyShare"]')).toBe(null)
  rerender(<Measured measures={{ ...someScreen, ...someExpressions }} lists={screenLists} spoken="ko" by={by} />)
  expect(screen.getByText('보인 표정')).toBeTruthy()
  expect(rowOf('happyShare').textContent).toContain('12%')
  expect(rowOf('happyShare').textContent).not.toContain('참고만')
  expect(screen.getAllByText('참고만 하세요. 사람이 본 것과 견줘 보지 못한 값이에요.')).toHaveLength(1)
  expect(rowOf('focusedShare').textContent).toContain('8%')
  expect(rowOf('concernedShare').querySelector('[data-band]')).toBe(null)
})

test('nothing is ever drawn in the colour of faults', () => {
  show({ fillersPerMinute: ok(20), longestPauseSeconds: ok(9), syllablesPerSecond: ok(1) })
  expect(document.body.innerHTML).not.toContain('danger')
})
