import type { Judgement, Score } from '@maju/contracts/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplePlan, scoreOf } from './report.fixture.ts'
import { beliefsOf } from './beliefs.ts'

const judged = (level: number | null, verdict: Judgement['verdict'] = 'scored', width = 1): Score =>
  scoreOf('q2', [
    {
      dimension: 'competency',
      verdict,
      level,
      spread: level === null ? null : [Math.max(1, level - width), Math.min(5, level + width)],
      evidence: verdict === 'scored' ? [{ quote: '직접', turn: 3, start: 0, end: 2 }] : [],
      reasons: [],
    },
  ])
const beliefIn = (scores: Score[]) => beliefsOf(samplePlan, scores).find(({ competency }) => competency === 'teamwork')

test('with nothing judged there is no level and the three are equal', () => {
  expect(beliefIn([])).toMatchObject({ level: null, spread: null, low: 1 / 3, medium: 1 / 3, high: 1 / 3 })
})

test('an insufficient or zero judgement leaves the belief as it was', () => {
  for (const verdict of ['insufficient', 'zero', 'not-scored'] as const) {
    expect(beliefIn([judged(verdict === 'zero' ? 0 : null, verdict)])).toMatchObject({ level: null, high: 1 / 3 })
  }
})

test('a high level moves towards high, and a wider spread moves less', () => {
  const sure = beliefIn([judged(5, 'scored', 0.5)])
  const unsure = beliefIn([judged(5, 'scored', 3)])
  expect(sure?.high).toBeGreaterThan(0.8)
  expect(unsure?.high).toBeLessThan(sure?.high ?? 0)
  expect(unsure?.high).toBeGreaterThan(1 / 3)
})

test('probabilities add up to one and the level stays between 1 and 5 whatever was judged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0, max: 4, noNaN: true }), (level, width) => {
      const belief = beliefIn([judged(level, 'scored', width)])
      const { low, medium, high } = belief ?? { low: 0, medium: 0, high: 0 }
      expect(low + medium + high).toBeCloseTo(1, 9)
      expect(belief?.level).toBeGreaterThanOrEqual(1)
      expect(belief?.level).toBeLessThanOrEqual(5)
    }),
  )
})

test('warm-up and wrap-up questions are about no competency', () => {
  expect(beliefsOf(samplePlan, []).map(({ competency }) => competency)).toEqual(['teamwork', 'problem-solving'])
})
