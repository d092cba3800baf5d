import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMarkers } from './markers.ts'

const kinds = (text: string) => findMarkers(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

test('English phrases are found as whole words, the longest first, with their places', () => {
  expect(kinds('I just tweaked it in order to hit the target; whatever.')).toEqual([
    ['hedge', 'just'],
    ['improvised', 'tweaked'],
    ['reasoned', 'in order to'],
    ['measured', 'target'],
    ['vague', 'whatever'],
  ])
  expect(kinds('the root cause')).toEqual([['reasoned', 'root cause']])
  expect(kinds('adjust unjust justice')).toEqual([['revised', 'adjust']])
})

test('Korean phrases are found where an 어절 begins, whatever particle follows', () => {
  expect(kinds('기준을 정하고 대충 하지는 말자고 했습니다')).toEqual([
    ['method', '기준'],
    ['hedge', '대충'],
  ])
  expect(kinds('무기준')).toEqual([])
})

test('what lifts a level counts only where it is not denied', () => {
  expect(kinds("We had no clear criteria and didn't document it.").map(([kind]) => kind)).toEqual(['undone'])
  expect(kinds('기준을 정하지 않았습니다').map(([kind]) => kind)).toEqual(['undone'])
  expect(kinds('없이 기준을 세웠습니다').map(([kind]) => kind)).toContain('method')
})

test('the forms of one word are one term', () => {
  const terms = new Set(
    findMarkers('We defined it, we define it, we are defining it.')
      .filter(({ kind }) => kind === 'explicit')
      .map(({ term }) => term),
  )
  expect(terms.size).toBe(1)
})

test('places lie in the text and never overlap, for any text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('just ', 'İ', '기준을 ', 'in order to ', '’s ', 'no '),
        ),
      ),
      (parts) => {
        const text = parts.join('')
        let free = 0
        for (const { start, end } of findMarkers(text)) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          free = end
        }
        expect(free).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
