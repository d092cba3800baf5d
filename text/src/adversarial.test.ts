import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentWords } from './content-words.ts'
import { findDates, findPeriods } from './dates.ts'
import { findHidden, withoutHidden } from './hidden.ts'
import { masker } from './mask.ts'
import { findNumbers } from './numbers.ts'
import { findPersonalData } from './personal-data.ts'
import { splitSentences } from './sentences.ts'
import type { Stretch } from './sentences.ts'
import { fingerprint, similarity } from './similarity.ts'
import { countSyllables } from './syllables.ts'
import { countWords, tokenise } from './tokens.ts'

const readers: Record<string, (text: string) => Stretch[]> = {
  splitSentences,
  tokenise,
  contentWords,
  findNumbers,
  findDates,
  findPeriods,
  findHidden,
  findPersonalData: (text) => findPersonalData(text, ['홍길동', 'Jane Smith']),
}

/** Pieces that make naive patterns slow or lose their place. */
const pieces = fc.constantFrom(
  '2022-03',
  '1',
  ',',
  '.',
  '...',
  '억',
  '만',
  '삼십',
  '두 ',
  '퍼센트',
  '%',
  'a',
  '@',
  '-',
  '010-1234-5678',
  '홍길동',
  ' ',
  '\n',
  '습니다 ',
  '\u200b',
  '\u202e',
  '\u0000',
  '👩‍💻',
  '😀',
  '\ud800',
  '한국',
  'three ',
  'hundred ',
  'months',
  '~',
  '현재',
  '[NAME_1]',
  '서울 ',
  '마포구',
  '$',
  "'",
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
)

test.each(Object.entries(readers))('%s gives places that hold exactly what it says, for any text', (_name, read) => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { text: quote, start, end } of read(text)) expect(text.slice(start, end)).toBe(quote)
      expect(read(text)).toEqual(read(text))
    }),
    { numRuns: 300 },
  )
})

const LARGE = 80_000
const nasty = [
  '1',
  '1,',
  '1.',
  'a',
  'a.',
  'a@',
  'a-',
  '가',
  '습니다 ',
  '1억 ',
  '일이삼',
  '두 ',
  'twenty-',
  'three hundred ',
  '.',
  '(',
  '[NAME_',
  '0-',
  '2022-',
  '2022년 ',
  '\u200b',
  ' ',
  '서울 마포구 ',
  '\n',
  '"',
  '010',
  '홍길동',
  '👩‍💻',
].map((piece) => [JSON.stringify(piece), piece.repeat(LARGE / piece.length)] as const)

/** Milliseconds that all readers together take. */
function measure(input: string): number {
  const from = performance.now()
  for (const read of Object.values(readers)) read(input)
  withoutHidden(input)
  masker(['홍길동']).mask(input)
  fingerprint(input, 'ko')
  countSyllables(input)
  countWords(input)
  return performance.now() - from
}

/** The quickest of three: what else the machine does is left out. */
const best = (input: string): number => Math.min(measure(input), measure(input), measure(input))

test.each(nasty)(
  'a long run of %s is read in linear time',
  (_name, text) => {
    measure(text.slice(0, 10_000))
    const small = best(text.slice(0, LARGE / 8))
    // Linear is 8 times; quadratic would be 64 times. The floor keeps noise of short runs out.
    expect(best(text)).toBeLessThan(Math.max(small, 10) * 24)
  },
  60_000,
)

test('a megabyte of everything at once is read within seconds', () => {
  const text = nasty
    .map(([, each]) => each.slice(0, 500))
    .join(' ')
    .repeat(80)
    .slice(0, 1_000_000)
  expect(text.length).toBe(1_000_000)
  expect(measure(text)).toBeLessThan(10_000)
}, 60_000)

test('what was masked comes back whole, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { mask, unmask } = masker(['홍길동', 'Jane Smith'])
      expect(unmask(mask(text))).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('a place in the visible text is the place of the same character in the original', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const visible = withoutHidden(text)
      for (let at = 0; at < visible.text.length; at += 1) {
        expect(text.charAt(visible.toOriginal(at))).toBe(visible.text.charAt(at))
      }
    }),
  )
})

test('similarity is symmetric, between 0 and 1, and 1 for a text with itself', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom('ko' as const, 'en' as const), (one, other, language) => {
      const value = similarity(one, other, language)
      expect(value).toBe(similarity(other, one, language))
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      expect(similarity(one, one, language)).toBe(countWords(one) > 0 ? 1 : 0)
    }),
  )
})
