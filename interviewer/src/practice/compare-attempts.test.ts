import type { ComparedAttempt } from '@maju/contracts/comparison'
import type { Measured } from '@maju/contracts/measurement'
import type { Judgement } from '@maju/contracts/report'
import { describe, expect, test } from 'vitest'
import { changesBetween } from './compare-attempts.ts'

const rules = { engine: 'built-in', model: null, version: 'score-1', fallback: null } as const
const ok = (value: number): Measured => ({ value, quality: 'ok', reason: null })
const none: Measured = { value: null, quality: 'none', reason: 'too-short' }

const judged = (level: number | null, spread: Judgement['spread'] = null): Judgement => ({
  dimension: 'structure',
  verdict: level === null ? 'insufficient' : 'scored',
  level,
  spread,
  evidence: [],
  reasons: [],
})

const tried = (attempt: number, given: Partial<ComparedAttempt> = {}): ComparedAttempt => ({
  attempt,
  at: '2026-11-29T00:00:00.000Z',
  inputMode: 'spoken',
  scoring: 'scored',
  slots: [],
  length: { characters: 100, syllables: 100, words: 30 },
  voice: null,
  judgements: [],
  madeBy: rules,
  ...given,
})

const voice = (rate: Measured, fillers: Measured): ComparedAttempt['voice'] => ({
  recordingId: '00000000-0000-4000-8000-000000000001',
  seconds: ok(40),
  syllablesPerSecond: rate,
  wordsPerMinute: none,
  fillers,
  fillersPerMinute: fillers,
  measuredBy: { where: 'browser', version: '1' },
})

describe('what changed between two tries', () => {
  test('is nothing where nothing is different, and nothing before a first', () => {
    expect(changesBetween([tried(0), tried(1)])).toEqual([])
    expect(changesBetween([tried(0)])).toEqual([])
  })

  test('is told from each to the next, not from the first', () => {
    const of = (characters: number) => ({ characters, syllables: characters, words: 1 })
    const three = [100, 200, 150].map((characters, attempt) => tried(attempt, { length: of(characters) }))
    expect(changesBetween(three)).toEqual([
      { kind: 'length', from: 0, to: 1, before: 100, after: 200 },
      { kind: 'length', from: 1, to: 2, before: 200, after: 150 },
    ])
  })

  test('of a level is certain where the evidence of one try does not allow that of the other', () => {
    const levels = (one: Judgement, other: Judgement) =>
      changesBetween([tried(0, { judgements: [one] }), tried(1, { judgements: [other] })])
    expect(levels(judged(2, [1, 2]), judged(4, [3, 5]))).toMatchObject([
      { kind: 'level', before: 2, after: 4, unsure: null, madeBy: rules },
    ])
    expect(levels(judged(2, [1, 3]), judged(3, [3, 4]))).toMatchObject([{ unsure: 'ranges-overlap' }])
    expect(levels(judged(3, [2, 4]), judged(3, [3, 4]))).toEqual([])
    expect(levels(judged(null), judged(3, [2, 4]))).toMatchObject([{ before: null, after: 3, unsure: null }])
  })

  test('of a level is not certain where something else judged', () => {
    const model = { ...rules, engine: 'model', model: 'openai/gpt', version: 'score-model-1' } as const
    const [one, other] = [judged(1, [1, 1]), judged(5, [5, 5])]
    const tries = [tried(0, { judgements: [one] }), tried(1, { judgements: [other], madeBy: model })]
    expect(changesBetween(tries)).toMatchObject([{ before: 1, after: 5, unsure: 'other-judge', madeBy: model }])
  })

  test('of a part is told with the words that fill it, or that filled it before', () => {
    const slot = (filled: boolean, quote: string | null) => [{ slot: 'result' as const, filled, quote }]
    const tries = [
      tried(0, { slots: slot(false, null) }),
      tried(1, { slots: slot(true, '40분으로 줄였습니다') }),
      tried(2, { slots: slot(false, null) }),
    ]
    expect(changesBetween(tries)).toEqual([
      { kind: 'slot-gained', from: 0, to: 1, slot: 'result', quote: '40분으로 줄였습니다' },
      { kind: 'slot-lost', from: 1, to: 2, slot: 'result', quote: '40분으로 줄였습니다' },
    ])
  })

  test('of a voice is told only where both were measured, and is not certain where one is doubtful', () => {
    const doubtful: Measured = { value: 3, quality: 'doubtful', reason: 'noisy' }
    const tries = [
      tried(0),
      tried(1, { voice: voice(ok(4), none) }),
      tried(2, { voice: voice(ok(5), ok(2)) }),
      tried(3, { voice: voice(doubtful, ok(2)) }),
    ]
    expect(changesBetween(tries)).toEqual([
      { kind: 'syllablesPerSecond', from: 1, to: 2, before: 4, after: 5, certain: true },
      { kind: 'syllablesPerSecond', from: 2, to: 3, before: 5, after: 3, certain: false },
    ])
  })
})
