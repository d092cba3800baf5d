import { expect, test } from 'vitest'
import { brokenIntoLines, type Piece } from './break-lines.ts'

const STYLE = { weight: 'regular', size: 10, color: '#000', letterSpacing: 0 } as const
const piece = (text: string, link: string | null = null): Piece => ({ text, style: STYLE, link })
/** Every character is as wide as one. */
const width = (text: string): number => text.length
const linesOf = (text: string, room: number): string[] =>
  brokenIntoLines([piece(text)], room, width).map(({ pieces }) => pieces.map((each) => each.text).join(''))

test('Korean and English words stay whole, and no line is wider than there is room for', () => {
  expect(linesOf('정산 배치를 다시 만들어', 6)).toEqual(['정산 배치를 ', '다시 만들어'])
  expect(linesOf('one two three', 7)).toEqual(['one two ', 'three'])
})

test('between Chinese characters a line may end anywhere', () => {
  expect(linesOf('洪吉東傳記', 3)).toEqual(['洪吉東', '傳記'])
})

test('a word that is longer than a line is parted where an address can be, or anywhere', () => {
  expect(linesOf('example.com/some/path', 12)).toEqual(['example.com/', 'some/path'])
  expect(linesOf('가나다라마바사', 3)).toEqual(['가나다', '라마바', '사'])
})

test('pieces of one look become one, and an address keeps its own', () => {
  const [line] = brokenIntoLines([piece('가 '), piece('나 '), piece('다', 'https://example.com')], 20, width)
  expect(line?.pieces.map(({ text, link }) => [text, link])).toEqual([
    ['가 나 ', null],
    ['다', 'https://example.com'],
  ])
  expect(line?.width).toBe(5)
})
