import type { Dimension, Judgement } from '@maju/contracts/report'
import { expect, test } from 'vitest'
import { percentileAmong } from './percentile.ts'
import { samplePlan, scoreOf } from './report.fixture.ts'
import { summarise } from './summarise.ts'

const quote = { quote: '직접 표를 만들어', turn: 3, start: 0, end: 9 }
const judged = (dimension: Dimension, level: number, reasons: Judgement['reasons'] = []): Judgement => ({
  dimension,
  verdict: 'scored',
  level,
  spread: [Math.max(1, level - 1), Math.min(5, level + 1)],
  evidence: [quote],
  reasons,
})
const unscored = (dimension: Dimension): Judgement => ({
  dimension,
  verdict: 'insufficient',
  level: null,
  spread: null,
  evidence: [],
  reasons: [],
})
const make = (...scores: ReturnType<typeof scoreOf>[]) => summarise({ plan: samplePlan, scores, language: 'ko' })

test('a dimension has the median of its scored levels, and says how many held too little', () => {
  const { dimensions } = make(
    scoreOf('q2', [judged('specificity', 2)]),
    scoreOf('q3', [judged('specificity', 5)]),
    scoreOf('q1', [unscored('specificity')]),
  )
  expect(dimensions.find(({ dimension }) => dimension === 'specificity')).toEqual({
    dimension: 'specificity',
    level: 3.5,
    spread: [2.5, 4],
    scored: 2,
    insufficient: 1,
    best: quote,
  })
})

test('the best quote is the longest behind the highest level, not the first and not a longer one behind a lower', () => {
  const saying = (words: string) => ({ quote: words, turn: 3, start: 0, end: words.length })
  const with3 = { ...judged('specificity', 3), evidence: [saying('제가 그때 맡은 일은 아주 여러 가지가 있었습니다')] }
  const with5 = { ...judged('specificity', 5), evidence: [saying('입사했을 때'), saying('응답 시간을 40% 줄였습니다')] }
  const { dimensions, advice } = make(scoreOf('q2', [with3]), scoreOf('q3', [with5]))
  expect(advice[0]?.evidence.map((one) => one.quote)).toEqual(['응답 시간을 40% 줄였습니다'])
  expect(dimensions.find(({ dimension }) => dimension === 'specificity')?.best?.quote).toBe(
    '응답 시간을 40% 줄였습니다',
  )
})

test('a dimension that nobody could score has no level', () => {
  expect(make(scoreOf('q2', [unscored('fit')])).dimensions.find(({ dimension }) => dimension === 'fit')).toMatchObject({
    level: null,
    best: null,
  })
})

test('advice keeps the best with its quote and mends the lowest with its question', () => {
  const { advice } = make(scoreOf('q2', [judged('structure', 4)]), scoreOf('q3', [judged('reasoning', 1)]))
  expect(
    advice
      .slice(0, 2)
      .map(({ kind, dimension, questionId, evidence }) => ({ kind, dimension, questionId, quotes: evidence.length })),
  ).toEqual([
    { kind: 'strength', dimension: 'structure', questionId: 'q2', quotes: 1 },
    { kind: 'fix', dimension: 'reasoning', questionId: 'q3', quotes: 1 },
  ])
})

test('of equal levels the one that can be acted on more directly is named', () => {
  const alike = scoreOf('q2', [judged('competency', 4), judged('own-contribution', 4)])
  const low = scoreOf('q3', [judged('fit', 1), judged('reasoning', 1)])
  expect(
    make(alike, low)
      .advice.slice(0, 2)
      .map(({ dimension }) => dimension),
  ).toEqual(['own-contribution', 'reasoning'])
})

test('nobody is praised for a low level, and a perfect one needs no fix', () => {
  expect(make(scoreOf('q2', [judged('structure', 2)])).advice.map(({ kind }) => kind)).not.toContain('strength')
  expect(make(scoreOf('q2', [judged('structure', 5)])).advice.map(({ kind }) => kind)).not.toContain('fix')
})

test('evidence that is missing again and again becomes a note that counts the answers', () => {
  const { advice } = make(
    scoreOf('q2', [judged('structure', 3)], ['result']),
    scoreOf('q3', [judged('structure', 3)], ['result']),
  )
  expect(advice.find(({ text }) => text.includes('어떻게 되었는지'))).toMatchObject({ kind: 'note', questionId: 'q2' })
  expect(advice.find(({ text }) => text.includes('어떻게 되었는지'))?.text).toContain('답 2개 가운데 2개')
})

test('telling two answers as ‘we’ is noted once', () => {
  const we = [{ code: 'mostly-we' as const, values: {} }]
  const { advice } = make(
    scoreOf('q2', [judged('own-contribution', 2, we)]),
    scoreOf('q3', [judged('own-contribution', 2, we)]),
  )
  expect(advice.filter(({ text }) => text.includes('‘저희’'))).toHaveLength(1)
})

test('a percentile names its population and n, and exists only when there is enough to compare with', () => {
  const thirty = Array.from({ length: 30 }, (_, n) => n / 10)
  expect(percentileAmong('own-history', 3, [])).toEqual({ population: 'own-history', n: 0, value: null })
  expect(percentileAmong('own-history', 3, [2, 3, 4, 5])).toEqual({ population: 'own-history', n: 4, value: 37.5 })
  expect(percentileAmong('this-instance', 3, thirty.slice(1))).toEqual({
    population: 'this-instance',
    n: 29,
    value: null,
  })
  expect(percentileAmong('this-instance', 3, thirty)).toEqual({ population: 'this-instance', n: 30, value: 100 })
  expect(percentileAmong('own-history', null, thirty).value).toBeNull()
})
