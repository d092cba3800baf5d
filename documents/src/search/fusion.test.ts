import { describe, expect, test } from 'vitest'
import { best, fuse, shareByQuality, shareByStandingOut } from './fusion.ts'

const scores = (...given: [number, number][]) => new Map(given)
const order = (keyword: Map<number, number>, vectors: Map<number, number>, share: number) =>
  fuse(keyword, vectors, share).map(({ passage }) => passage)

describe('two lists', () => {
  const keyword = scores([1, 30], [2, 20], [3, 10])
  const vectors = scores([3, 0.9], [4, 0.8], [1, 0.5])

  test('are one by the weighted sum of their scores, each brought to 0 to 1', () => {
    const found = new Map(fuse(keyword, vectors, 0.4).map(({ passage, score }) => [passage, score]))
    expect(found.get(1)).toBeCloseTo(0.6, 10)
    expect(found.get(2)).toBeCloseTo(0.3, 10)
    expect(found.get(3)).toBeCloseTo(0.4, 10)
    expect(found.get(4)).toBeCloseTo(0.3, 10)
  })

  test('keep the order of the keywords at a share of 0, and of the vectors at 1', () => {
    expect(order(keyword, vectors, 0)).toEqual([1, 2, 3])
    expect(order(keyword, vectors, 1).slice(0, 2)).toEqual([3, 4])
  })

  test('say by which of them each passage was found', () => {
    const by = new Map(fuse(keyword, vectors, 0.5).map(({ passage, foundBy }) => [passage, foundBy]))
    expect([by.get(1), by.get(2), by.get(4)]).toEqual([['keyword', 'vectors'], ['keyword'], ['vectors']])
  })

  test('may be empty, or of one, or all alike', () => {
    expect(fuse(new Map(), new Map(), 0.5)).toEqual([])
    expect(order(scores([7, 3]), new Map(), 0.5)).toEqual([7])
    expect(fuse(scores([1, 2], [2, 2]), new Map(), 0).map(({ score }) => score)).toEqual([1, 1])
  })

  test('are cut at the best, equal ones in the order of their numbers', () => {
    expect([...best(scores([3, 1], [1, 1], [2, 5]), 2).keys()]).toEqual([2, 1])
  })
})

describe('the share of the vectors', () => {
  test('is one half where both parts are as good, and goes to the better one quickly', () => {
    expect(shareByQuality({ keyword: 0.6, vectors: 0.6 })).toBe(0.5)
    expect(shareByQuality({ keyword: 0.6, vectors: 0.66 })).toBeGreaterThan(0.6)
    expect(shareByQuality({ keyword: 0.5, vectors: 1 })).toBe(0.7)
    expect(shareByQuality({ keyword: 0.05, vectors: 1 })).toBe(0.95)
  })

  test('is nothing for vectors that are clearly worse or find nothing, whatever the keywords do', () => {
    expect(shareByQuality({ keyword: 0.95, vectors: 0.7 })).toBe(0)
    expect(shareByQuality({ keyword: 0.95, vectors: 0 })).toBe(0)
    expect(shareByQuality({ keyword: 0, vectors: 0 })).toBe(0)
    expect(shareByQuality({ keyword: 0, vectors: 0.5 })).toBeGreaterThan(0.9)
  })

  test('is nothing where nothing was tried and the nearest is no nearer than the nearest of random ones', () => {
    const spread = { compared: 1000, mean: 0.3, deviation: 0.05 }
    expect(shareByStandingOut(0.3 + 3.2 * 0.05, spread)).toBe(0)
    expect(shareByStandingOut(0.3 + 5 * 0.05, spread)).toBe(0.5)
    expect(shareByStandingOut(0.3, { ...spread, deviation: 0 })).toBe(0)
    expect(shareByStandingOut(0.9, { compared: 1, mean: 0.9, deviation: 0 })).toBe(0)
  })
})
