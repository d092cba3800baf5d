import { expect, test } from 'vitest'
import { withOutside } from './with-outside.ts'

const none = new Map<number, number>()
const own = {
  keyword: new Map([
    [1, 20],
    [2, 10],
    [9, 5],
  ]),
  similarities: new Map([
    [1, 0.9],
    [9, 0.4],
  ]),
}

test('covered passages have the scores of the index, others those of the database, each as a share of the best', () => {
  const outside = {
    keyword: new Map([
      [2, 3],
      [1, 1.5],
      [3, 0.3],
    ]),
    similarities: none,
  }
  const { keyword } = withOutside(own, outside, new Set([1, 2, 3]))
  expect(keyword).toEqual(
    new Map([
      [2, 1],
      [1, 0.5],
      [3, expect.closeTo(0.1, 9)],
      [9, 0.25],
    ]),
  )
})

test('a number that is not covered changes nothing, not even the best', () => {
  const outside = {
    keyword: new Map([
      [77, 1000],
      [1, 2],
    ]),
    similarities: new Map([[77, 1]]),
  }
  const { keyword, similarities } = withOutside(own, outside, new Set([1]))
  expect(keyword.get(1)).toBe(1)
  expect(keyword.has(77)).toBe(false)
  expect(similarities).toEqual(own.similarities)
})

test('similarities are one measure, wherever they were computed', () => {
  const outside = {
    keyword: none,
    similarities: new Map([
      [2, 0.7],
      [1, 0.8],
    ]),
  }
  expect(withOutside(own, outside, new Set([1, 2])).similarities).toEqual(
    new Map([
      [1, 0.8],
      [9, 0.4],
      [2, 0.7],
    ]),
  )
})

test('where one of them found nothing, the other stands alone', () => {
  expect(
    withOutside({ keyword: none, similarities: none }, { keyword: none, similarities: none }, new Set()).keyword.size,
  ).toBe(0)
  expect(withOutside(own, { keyword: none, similarities: none }, new Set()).keyword.get(1)).toBe(1)
})
