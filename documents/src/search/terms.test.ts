import { expect, test } from 'vitest'
import { isPair, placedTerms, termsOf } from './terms.ts'

const words = (text: string) => termsOf(text).filter((term) => !isPair(term))

test('a Korean word is found without its particle or ending, and by each pair of its syllables', () => {
  expect(termsOf('반도체를')).toEqual(['반도체', '~반도', '~도체'])
  for (const form of ['매출은', '매출이', '매출을', '매출에서', '매출']) expect(words(form)).toEqual(['매출'])
})

test('a compound shares pairs with its parts, however it is spaced', () => {
  const pairs = (text: string) => termsOf(text).filter(isPair)
  expect(pairs('연구개발비용')).toEqual(expect.arrayContaining([...pairs('연구'), ...pairs('개발'), ...pairs('비용')]))
})

test('English words are lower case and light stems', () => {
  expect(words('Interceptions intercepted')).toEqual(['interception', 'intercept'])
  expect(words('Panthers’ PANTHER')).toEqual(['panther', 'panther'])
  expect(words('C++ and C#, not C')).toEqual(['c++', 'c#', 'c'])
})

test('numbers are digits without commas, apart from what is counted', () => {
  expect(words('300조 8,709억원, 3.5%')).toEqual(['300', '조', '8709', '억원', '3.5'])
})

test('scripts that touch are parted', () => {
  expect(words('e커머스 DX부문 B2B')).toEqual(['e', '커머스', 'dx', '부문', 'b', '2', 'b'])
})

test('words without subject matter are left out in both languages', () => {
  expect(termsOf('그리고 이것은 the and 무엇')).toEqual(termsOf('이것은'))
  expect(termsOf('what is the')).toEqual([])
})

test('the same text in decomposed letters has the same terms', () => {
  expect(termsOf('사업보고서'.normalize('NFD'))).toEqual(termsOf('사업보고서'))
  expect(termsOf('ＡＢＣ １２')).toEqual(termsOf('abc 12'))
})

test('each term stands where its word stands', () => {
  const text = '당사는 e커머스를 합니다'
  expect(placedTerms(text).find(({ term }) => term === '커머스')).toEqual({ term: '커머스', start: 5, end: 9 })
})

test('a text of a megabyte without a space takes no more than a moment', () => {
  const began = performance.now()
  for (const piece of ['가', 'a', '1', 'a-', "a'", '1,']) termsOf(piece.repeat(500_000))
  expect(performance.now() - began).toBeLessThan(8000)
})
