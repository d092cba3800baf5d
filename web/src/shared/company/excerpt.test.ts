import { array, assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const shown = (text: string, marks: { start: number; end: number }[]) =>
  excerptOf(text, marks)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('a short passage is whole, with its words marked', () => {
  expect(shown('새 공장을 폴란드에 세울 계획', [{ start: 6, end: 9 }])).toBe('새 공장을 [폴란드]에 세울 계획')
})

test('a long one begins shortly before the first marked word, at a word, and says that it goes on', () => {
  const text = `${'가나다 '.repeat(100)}폴란드 ${'라마바 '.repeat(100)}`
  const start = text.indexOf('폴란드')
  const excerpt = shown(text, [{ start, end: start + 3 }])
  expect(excerpt).toMatch(/^… 가나다 /)
  expect(excerpt).toContain('[폴란드]')
  expect(excerpt).toMatch(/라마바 …$/)
  expect(excerpt.length).toBeLessThan(340)
})

test('nothing of the passage is lost or doubled in what is shown', () => {
  const places = array(nat(600), { maxLength: 6 })
  assert(
    property(string({ minLength: 0, maxLength: 600 }), places, (text, starts) => {
      const marks = starts
        .filter((start) => start < text.length)
        .toSorted((one, other) => one - other)
        .map((start) => ({ start, end: Math.min(text.length, start + 3) }))
      const pieces = excerptOf(text, marks).filter(({ start }) => start >= 0 && start < text.length)
      expect(text).toContain(pieces.map((piece) => piece.text).join(''))
    }),
  )
})
