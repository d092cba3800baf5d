import fc from 'fast-check'
import { expect, test } from 'vitest'
import { found, saidText, saidTurn, seen, words } from '../measures/measured.fixture.ts'
import { eventsByKind, fillersByText, longPauses } from './places.ts'
import { captionLines, isSameText, placeWords, slotPlaces, wordAt } from './word-places.ts'

const heard = (...texts: string[]) =>
  texts.map((text, at) => ({ text, startSecond: at, endSecond: at + 0.8, confidence: null }))

const cut = (text: string, told: ReturnType<typeof heard>) =>
  placeWords(text, told).map(({ start, end }) => text.slice(start, end))

test('words that were heard are found in the text in their order, each in its own place', () => {
  expect(placeWords(saidText, words)).toHaveLength(words.length)
  expect(cut('그 일을 그 팀에서', heard('그', '일을', '그', '팀에서'))).toEqual(['그', '일을', '그', '팀에서'])
})

test('a word is never marked inside of another, nor far ahead of where it was said', () => {
  expect(cut('그래서 그 일을', heard('그'))).toEqual(['그'])
  expect(placeWords('그래서 그 일을', heard('그'))[0]?.start).toBe(4)
  expect(cut(`처음 ${'가'.repeat(80)} 끝`, heard('처음', '끝'))).toEqual(['처음'])
})

test('what a person corrected is left out, and the rest is still found', () => {
  expect(cut('I fixed the cache.', heard('I', 'mixed', 'the', 'Cash', 'CACHE'))).toEqual(['I', 'the', 'cache'])
})

test('places rise and lie within the text, whatever was heard', () => {
  const word = fc.constantFrom('그', '그래서', '일', 'the', '팀', '.', '820ms')
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (said, told) => {
      const text = said.join(' ')
      const placed = placeWords(text, heard(...told))
      placed.forEach(({ start, end }, at) => {
        expect(start).toBeGreaterThanOrEqual(placed[at - 1]?.end ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      })
    }),
  )
})

test('a text in which most words cannot be found is another text', () => {
  expect(isSameText(placeWords(saidText, words), words)).toBe(true)
  expect(isSameText(placeWords('전혀 다른 글입니다', words), words)).toBe(false)
  expect(isSameText([], [])).toBe(false)
})

test('the word that is being said is marked, and none in a long silence', () => {
  const [first] = words
  expect(wordAt(words, 2)).toBe(first)
  expect(wordAt(words, 0.5)).toBe(null)
  // The ninth word ends at 20.6 s, the tenth begins at 24.6 s.
  expect(wordAt(words, 20.7)).toBe(words[8])
  expect(wordAt(words, 23)).toBe(null)
})

test('parts of an answer begin when their first word is said', () => {
  expect(slotPlaces(placeWords(saidText, words), saidTurn.filled)).toEqual([
    { slot: 'situation', startSecond: words[1]?.startSecond },
    { slot: 'action', startSecond: words[9]?.startSecond },
    { slot: 'result', startSecond: words[17]?.startSecond },
  ])
  expect(slotPlaces([], saidTurn.filled)).toEqual([])
})

test('worth hearing again: pauses that are long, fillers by what was said, what was seen but for blinks and nods', () => {
  if (!found.voice || !seen) throw new Error('The fixture has both.')
  expect(longPauses(found.voice.timeline).map(({ seconds }) => seconds.toFixed(1))).toEqual(['4.0'])
  expect(fillersByText(found.voice.timeline).map(({ text, places }) => [text, places.length])).toEqual([
    ['음', 2],
    ['그', 1],
  ])
  expect(eventsByKind(seen.timeline).map(({ kind }) => kind)).toEqual(['look-down'])
})

test('a line of captions ends at a pause and before it is too long, and no word is lost', () => {
  const at = (text: string, startSecond: number) => ({
    text,
    startSecond,
    endSecond: startSecond + 0.5,
    confidence: null,
  })
  const told = [at('저는', 0), at('결제', 0.6), at('서버를', 3), at('맡은', 3.6)]
  expect(captionLines(told).map((line) => line.map(({ text }) => text).join(' '))).toEqual(['저는 결제', '서버를 맡은'])
  const word = fc.record({ text: fc.string({ minLength: 1, maxLength: 40 }), startSecond: fc.nat({ max: 100 }) })
  fc.assert(
    fc.property(fc.array(word), (given) => {
      const many = given.map(({ text, startSecond }) => at(text, startSecond))
      const lines = captionLines(many)
      expect(lines.flat()).toEqual(many)
      lines.forEach((line) =>
        expect(line.length === 1 || line.map(({ text }) => text).join(' ').length <= 32).toBe(true),
      )
    }),
  )
})
