// @vitest-environment happy-dom
import type { AttemptChange, AttemptComparison, ComparedAttempt } from '@maju/contracts/comparison'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { quoted, scored } from '../report.fixture.tsx'
import { Changes } from './changes.tsx'
import { SideBySide } from './side-by-side.tsx'

const rules = { engine: 'built-in', model: null, version: 'score-1', fallback: null } as const
const said = '저는 원인을 찾았습니다. 응답이 210ms로 줄었습니다.'
const nothing = { value: null, quality: 'none', reason: 'too-short' } as const

const tried = (attempt: number, change: Partial<ComparedAttempt> = {}): ComparedAttempt => ({
  attempt,
  at: '2026-11-29T01:00:00.000Z',
  inputMode: 'typed',
  scoring: 'scored',
  slots: [{ slot: 'result', filled: false, quote: null }],
  length: { characters: 20, syllables: 22, words: 5 },
  voice: null,
  judgements: [
    { dimension: 'structure', verdict: 'insufficient', level: null, spread: null, evidence: [], reasons: [] },
  ],
  madeBy: rules,
  ...change,
})

const comparison = (attempts: ComparedAttempt[], changes: AttemptChange[] = []): AttemptComparison => ({
  interviewId: '00000000-0000-4000-8000-000000000001',
  targetId: '00000000-0000-4000-8000-000000000002',
  company: '가온상사',
  jobTitle: '물류',
  language: 'ko',
  question: {
    id: 'q1',
    phase: 'experience',
    kind: 'experience',
    competency: 'problem-solving',
    ncs: { ability: 'problem-solving', subAbility: 'problem-handling' },
    speaker: 'lead',
    text: '무엇을 하셨습니까?',
    why: '무엇을 했는지 봅니다.',
    sources: [],
    slots: ['result'],
    probes: [],
    anchors: ['1', '2', '3', '4', '5'],
    secondsToPrepare: 0,
    secondsToAnswer: 90,
    bankId: null,
    madeBy: rules,
  },
  attempts,
  changes,
})

afterEach(cleanup)

/** What a row of the table says of each try. */
function row(name: string): string[] {
  const table = within(screen.getByRole('table'))
  const line = table.getByRole('rowheader', { name }).closest('tr')
  return [...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
}

test('every try is a column: parts with their words, length, levels with their quotes, and none where evidence is short', () => {
  const full = tried(1, {
    slots: [{ slot: 'result', filled: true, quote: '응답이 210ms로 줄었습니다.' }],
    judgements: [scored('structure', 3, [quoted(said, '저는 원인을 찾았습니다.')])],
  })
  render(<SideBySide comparison={comparison([tried(0), full])} />)
  const headings = within(screen.getByRole('table')).getAllByRole('columnheader')
  expect(headings.map((heading) => heading.textContent)).toEqual([
    '견준 것',
    expect.stringMatching(/^처음.*글로 답함$/),
    expect.stringMatching(/^2번째/),
  ])
  expect(row('담긴 것')).toEqual(['결과: 아직 없어요', '결과응답이 210ms로 줄었습니다.'])
  expect(row('답의 짜임새')[0]).toBe('근거 부족')
  expect(row('답의 짜임새')[1]).toMatch(/3 \/ 5.*저는 원인을 찾았습니다\./)
  expect(row('길이')[0]).toBe('20자 · 22음절')
  expect(row('평가한 것')[0]).toContain('score-1')
})

test('a rate is there only where it was recorded, with what measured it and why it is only a hint', () => {
  const voice = {
    recordingId: '00000000-0000-4000-8000-000000000003',
    seconds: nothing,
    syllablesPerSecond: { value: 4.2, quality: 'doubtful', reason: 'noisy' },
    wordsPerMinute: nothing,
    fillers: { value: 3, quality: 'ok', reason: null },
    fillersPerMinute: { value: 4.5, quality: 'ok', reason: null },
    measuredBy: { where: 'browser', version: '7' },
  } satisfies ComparedAttempt['voice']
  render(<SideBySide comparison={comparison([tried(0), tried(1, { voice, inputMode: 'spoken' })])} />)
  expect(row('말 빠르기')).toEqual(['녹음이 없어 재지 않았어요', expect.stringMatching(/^초당 4\.2음절.+7/)])
  expect(row('군말')[1]).toBe('3번 (1분에 4.5)')
})

test('what changed is said with its words, what made it, and when it is not sure', () => {
  const changes: AttemptChange[] = [
    { kind: 'slot-gained', from: 0, to: 1, slot: 'result', quote: '응답이 210ms로 줄었습니다.' },
    { kind: 'level', from: 0, to: 1, dimension: 'structure', before: null, after: 3, unsure: null, madeBy: rules },
    {
      kind: 'level',
      from: 0,
      to: 1,
      dimension: 'reasoning',
      before: 2,
      after: 3,
      unsure: 'ranges-overlap',
      madeBy: rules,
    },
    {
      kind: 'level',
      from: 0,
      to: 1,
      dimension: 'relevance',
      before: 2,
      after: 4,
      unsure: 'other-judge',
      madeBy: rules,
    },
    { kind: 'length', from: 0, to: 1, before: 20, after: 40 },
  ]
  render(<Changes comparison={comparison([tried(0), tried(1), tried(2)], changes)} />)
  const texts = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    '2번째 → 3번째',
    '처음 → 2번째',
  ])
  expect(texts[0]).toContain('달라진 점이 없어요')
  expect(texts).toContainEqual(expect.stringMatching(/^새로 담긴 것: 결과응답이 210ms로 줄었습니다\.$/))
  expect(texts).toContainEqual(expect.stringMatching(/^답의 짜임새: 근거 부족 → 3평가한 것: 내장 규칙/))
  expect(texts).toContainEqual(expect.stringMatching(/^생각의 깊이: 2 → 3두 답의 가능한 범위가 겹쳐서/))
  expect(texts).toContainEqual(expect.stringMatching(/^질문에 맞는 답: 2 → 4두 답을 평가한 것이 달라서/))
  expect(texts).toContainEqual('길이: 20 → 40글자를 센 값이에요.')
})

test('one try alone has no changes', () => {
  const { container } = render(<Changes comparison={comparison([tried(0)])} />)
  expect(container.textContent).toBe('')
})
