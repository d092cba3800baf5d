import { expect, test } from 'vitest'
import { bm25, termWeight } from './bm25.ts'
import { indexed, invert, questionTerms, termNumber, unpacked } from './postings.ts'

/** One passage that has a term. */
const one = (count: number, length: number) => ({ passages: [1], counts: [count], lengths: [length] })
const collection = { passages: 10, averageLength: 100 }

test('a score is the sum over the terms of weight and saturation, as the formula has it', () => {
  const scores = bm25([one(2, 50)], collection)
  const weight = Math.log(1 + (10 - 1 + 0.5) / (1 + 0.5))
  expect(scores.get(1)).toBeCloseTo((weight * (2 * 2.2)) / (2 + 1.2 * (0.25 + 0.75 * 0.5)), 10)
})

test('rare words count more than frequent ones, and a word in all passages nearly nothing', () => {
  expect(termWeight(1000, 1)).toBeGreaterThan(termWeight(1000, 500) * 5)
  expect(termWeight(1000, 1000)).toBeGreaterThan(0)
  expect(termWeight(1000, 1000)).toBeLessThan(0.001)
})

test('a word repeated counts less each time, and a long passage less than a short one', () => {
  const score = (count: number, length: number) => bm25([one(count, length)], collection).get(1) ?? 0
  expect(score(2, 100) - score(1, 100)).toBeGreaterThan(score(3, 100) - score(2, 100))
  expect(score(1, 50)).toBeGreaterThan(score(1, 200))
})

test('postings come back from bytes as they were, and joined lists of two documents are one list', () => {
  const first = invert([indexed(7, '매출 매출 이익'), indexed(8, '매출')])
  const second = invert([indexed(2_000_000_000, '매출')])
  const term = termNumber('매출')
  const { passages, counts, lengths } = unpacked(
    Buffer.concat([first.get(term) ?? new Uint8Array(), second.get(term) ?? new Uint8Array()]),
  )
  expect(Array.from(passages)).toEqual([7, 8, 2_000_000_000])
  expect(Array.from(counts)).toEqual([2, 1, 1])
  expect(Array.from(lengths)).toEqual([6, 2, 2])
})

test('counts and lengths beyond their bytes are held at the largest', () => {
  const lists = invert([indexed(1, 'word '.repeat(70_000))])
  const { counts, lengths } = unpacked(lists.get(termNumber('word')) ?? new Uint8Array())
  expect([counts[0], lengths[0]]).toEqual([255, 65_535])
})

test('a question asks for each term once, by the numbers that passages are kept under', () => {
  const [term, ...others] = questionTerms('profit profits the profit')
  expect(others).toEqual([])
  expect([...indexed(1, 'Profits').counts]).toEqual([[term, 1]])
})
