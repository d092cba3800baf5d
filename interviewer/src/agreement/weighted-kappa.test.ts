import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mulberry32 } from '../plan/seeded.ts'
import { type Agreement, quadratic, weightedKappa } from './weighted-kappa.ts'

const same: Agreement = (one, other) => (one === other ? 1 : 0)
const linear: Agreement = (one, other) => 1 - Math.abs(one - other) / 2

describe('published examples', () => {
  test('Cohen (1968): 200 pairs, kappa .492, and .348 with his own weights of disagreement', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    const disagreement = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    expect(weightedKappa(table, same)?.value).toBeCloseTo(0.492, 3)
    expect(weightedKappa(table, (r, c) => 1 - (disagreement[r]?.[c] ?? 0) / 6)?.value).toBeCloseTo(0.348, 3)
  })

  test('SAS, procedure FREQ: value, standard error and limits, plain and with linear weights', () => {
    const table = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]
    const rounded = (weights: Agreement) => {
      const { value, standardError, interval } = weightedKappa(table, weights) ?? { interval: [] }
      return [value, standardError, ...interval].map((one) => one?.toFixed(4))
    }
    expect(rounded(same)).toEqual(['0.4842', '0.1380', '0.2137', '0.7547'])
    expect(rounded(linear)).toEqual(['0.4701', '0.1457', '0.1845', '0.7558'])
  })

  test('Fleiss, Statistical Methods for Rates and Proportions: diagnoses of 100 patients, .68', () => {
    const table = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]
    expect(weightedKappa(table, same)?.value).toBeCloseTo(0.68, 2)
    expect(weightedKappa(table, same)?.standardError).toBeCloseTo(0.088, 3)
  })
})

const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 2,
  maxLength: 60,
})
const tableOf = (pairs: readonly (readonly [number, number])[]) =>
  Array.from({ length: 5 }, (_row, r) =>
    Array.from({ length: 5 }, (_column, c) => pairs.filter(([one, other]) => one === r && other === c).length),
  )
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2))

describe('quadratic weights', () => {
  test('say the same as means and variances do (Fleiss and Cohen 1973)', () => {
    fc.assert(
      fc.property(levels, (pairs) => {
        const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const byChance = variance(ones) + variance(others) + (mean(ones) - mean(others)) ** 2
        const found = weightedKappa(tableOf(pairs), quadratic(5))
        if (byChance === 0) expect(found).toBeNull()
        else expect(found?.value).toBeCloseTo(1 - mean(pairs.map(([one, other]) => (one - other) ** 2)) / byChance, 9)
      }),
    )
  })

  test('do not mind who is called the first', () => {
    fc.assert(
      fc.property(levels, (pairs) => {
        const turned = pairs.map(([one, other]) => [other, one] as const)
        const [found, mirrored] = [pairs, turned].map((given) => weightedKappa(tableOf(given), quadratic(5)))
        expect(mirrored?.value ?? null).toEqual(found ? expect.closeTo(found.value, 9) : null)
        expect(mirrored?.standardError ?? null).toEqual(found ? expect.closeTo(found.standardError, 9) : null)
      }),
    )
  })
})

test('full agreement is 1 and has no spread; a table of nothing or of one category has no kappa', () => {
  const apart = [
    [3, 0],
    [0, 4],
  ]
  expect(weightedKappa(apart, same)).toMatchObject({ value: 1, interval: [1, 1] })
  expect(weightedKappa([[0]], same)).toBeNull()
  const oneCategory = [
    [0, 0],
    [0, 9],
  ]
  expect(weightedKappa(oneCategory, same)).toBeNull()
})

test('from thirty pairs on, the interval holds the true kappa in nine of ten samples; of ten pairs it does not', () => {
  // Two raters of one thing seen by each with an error of their own: the true kappa is that of very many pairs.
  const random = mulberry32(7)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const level = (seen: number) => [-1.5, -0.5, 0.5, 1.5].filter((edge) => seen > edge).length
  const sample = (n: number) =>
    tableOf(
      Array.from({ length: n }, () => {
        const thing = normal() * Math.sqrt(0.6)
        const see = () => level(thing + normal() * Math.sqrt(0.4))
        return [see(), see()] as const
      }),
    )
  const truth = weightedKappa(sample(40_000), quadratic(5))?.value ?? Number.NaN
  const holds = (n: number) => {
    const held = Array.from({ length: 1500 }, () => {
      const [low, high] = weightedKappa(sample(n), quadratic(5))?.interval ?? [2, 2]
      return low <= truth && truth <= high
    })
    return held.filter(Boolean).length / held.length
  }
  expect(holds(30)).toBeGreaterThan(0.88)
  expect(holds(10)).toBeLessThan(0.86)
})
