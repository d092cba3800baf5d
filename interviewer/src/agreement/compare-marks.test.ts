import type { Judgement } from '@maju/contracts/report'
import type { Mark } from '@maju/contracts/feedback'
import { describe, expect, test } from 'vitest'
import { type Compared, compareMarks, LEAST_PAIRS } from './compare-marks.ts'

const judged = (
  level: number | null,
  verdict: Judgement['verdict'] = level === null ? 'insufficient' : 'scored',
): Compared['judgements'] => [{ dimension: 'fit', verdict, level }]
const marked = (level: number | null): Mark[] => [{ dimension: 'fit', level }]

const pair = (mentor: number | null, program: number | null): Compared => ({
  marks: marked(mentor),
  judgements: judged(program),
  current: true,
})
const times = (n: number, make: (nth: number) => Compared) => Array.from({ length: n }, (_pair, nth) => make(nth))

describe('what is compared', () => {
  test('is what both gave a level; what one of them gave none is counted apart', () => {
    expect(compareMarks([pair(3, 3), pair(3, 4), pair(1, 5), pair(null, 2), pair(4, null), pair(null, null)])).toEqual({
      n: 3,
      least: LEAST_PAIRS,
      same: 1,
      within: 2,
      apart: { mentor: 1, program: 1, both: 1 },
      changed: 0,
      kappa: null,
      interval: null,
      why: 'few',
    })
  })

  test('is no answer that was corrected since, and no level 0, which nobody else’s scale has', () => {
    const zero: Compared = { marks: marked(1), judgements: judged(0, 'zero'), current: true }
    const changed: Compared = { ...pair(3, 3), current: false }
    expect(compareMarks([zero, changed])).toMatchObject({ n: 0, changed: 1, apart: { mentor: 0, program: 1, both: 0 } })
  })
})

describe('kappa', () => {
  test('comes with thirty pairs, not with one fewer', () => {
    const alike = (nth: number) => pair((nth % 5) + 1, (nth % 5) + 1)
    expect(compareMarks(times(LEAST_PAIRS - 1, alike))).toMatchObject({ kappa: null, why: 'few' })
    expect(compareMarks(times(LEAST_PAIRS, alike))).toMatchObject({
      kappa: 1,
      interval: [expect.closeTo(1, 6), 1],
      why: null,
    })
  })

  test('is not said where both gave one and the same level throughout: chance would agree as well', () => {
    expect(compareMarks(times(40, () => pair(3, 3)))).toMatchObject({
      n: 40,
      same: 40,
      kappa: null,
      why: 'no-variance',
    })
  })

  test('is 0 for a mentor who gives everything the same level, and below 0 for one who turns the scale round', () => {
    expect(compareMarks(times(40, (nth) => pair(3, (nth % 5) + 1))).kappa).toBeCloseTo(0, 9)
    expect(compareMarks(times(40, (nth) => pair(5 - (nth % 5), (nth % 5) + 1))).kappa).toBeCloseTo(-1, 9)
  })

  test('minds how far apart two levels are: next to each other costs little, opposite ends much', () => {
    const off = (by: number) => compareMarks(times(40, (nth) => pair(nth % 2 ? 1 + by : 1, nth % 2 ? 1 : 1 + by)))
    const near = compareMarks(times(40, (nth) => pair((nth % 4) + 1, (nth % 4) + 2)))
    expect(near.kappa ?? 0).toBeGreaterThan(0.6)
    expect(off(4).kappa ?? 0).toBeLessThan(0)
  })
})
