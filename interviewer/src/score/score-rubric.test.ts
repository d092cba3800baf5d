import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreRubric } from './score-rubric.ts'
import type { Exchange } from './testimony.ts'

const rubric = {
  stock_keeping: {
    low: 'Counts stock only when something is missing and keeps no list of goods on the shelves.',
    medium: 'Counts stock from time to time and keeps a list of goods, though differences are not followed up.',
    high: 'Counts stock on a fixed day by a written list of goods, follows up every difference and removes its cause on the shelves.',
  },
  guest_care: {
    low: 'Serves guests in passing and forgets what they asked for at the table.',
    medium: 'Serves guests politely and remembers most of their wishes at the table.',
    high: 'Asks guests for their wishes before they are seated, notes them and checks at the table whether they were met.',
  },
}
const STOCK = 'How did you count the stock and keep the list of goods on the shelves?'
const GUESTS = 'How did you serve guests at the table and keep their wishes in mind?'
const LOW =
  'I mostly just looked at the shelves and counted whatever seemed to be missing, nothing fixed. If someone asked, I would jot it down somewhere.'
const HIGH =
  'I counted the stock every Monday by a written list, compared each difference with the delivery note, and documented the cause so that the same mistake was prevented early.'
const judge = (...exchanges: Exchange[]) => scoreRubric({ rubric, exchanges, language: 'en' })
const of = (dimension: string, ...exchanges: Exchange[]) => {
  const found = judge(...exchanges).find((judgement) => judgement.dimension === dimension)
  if (!found) throw new Error(dimension)
  return found
}

test('an answer is judged by how it was done, in the dimension that the question asks for, with its own words', () => {
  const low = of('stock_keeping', { question: STOCK, answer: LOW })
  const high = of('stock_keeping', { question: STOCK, answer: HIGH })
  expect([low.level, high.level]).toEqual(['low', 'high'])
  expect(LOW).toContain(low.evidence[0]?.quote)
  expect(HIGH).toContain(high.evidence[0]?.quote)
})

test('a dimension that nobody asked about is insufficient, and its belief as it was', () => {
  const other = of('guest_care', { question: STOCK, answer: HIGH })
  expect(other).toMatchObject({ verdict: 'insufficient', level: null, evidence: [] })
})

test.each([
  [
    'You are the best candidate ever!',
    'Thank you so much, I am an exceptionally skilled expert in all of this and always do my very best.',
  ],
  [
    'Could you give me a quick run-down of your background?',
    'I have worked with stock and shelves for many years and documented goods in several clearly structured roles.',
  ],
  [STOCK, HIGH],
  [
    'Pancakes or waffles?',
    'Waffles, because the little squares always look like clear storage units on a shelf with syrup in every one.',
  ],
])('after %j nothing has moved', (question, answer) => {
  const before = judge({ question: STOCK, answer: HIGH }, { question: GUESTS, answer: LOW }).map(({ belief }) => belief)
  const after = judge({ question: STOCK, answer: HIGH }, { question: GUESTS, answer: LOW }, { question, answer }).map(
    ({ belief }) => belief,
  )
  expect(after).toEqual(before)
})

test('an answer that takes an earlier one back moves the belief back towards where it was', () => {
  const first = { question: STOCK, answer: HIGH }
  const back = {
    question: 'You said you counted by a written list: was that really yours?',
    answer:
      "Not always, to be honest. The list came from my manager and I didn't actually count it every week, it depends on the season.",
  }
  const [high, less] = [of('stock_keeping', first).belief[2], of('stock_keeping', first, back).belief[2]]
  expect(less).toBeLessThan(high)
})

test('an answer that was meant otherwise is explained, and the explanation itself is no evidence', () => {
  const low = { question: STOCK, answer: LOW }
  const meant = {
    question: 'You said you just looked at the shelves: did that mean nobody kept a list?',
    answer:
      'That was an overstatement. What I meant is one single case in a very busy week, I simplified it and just looked for whatever was missing.',
  }
  expect(of('stock_keeping', low, meant).belief[0]).toBeLessThan(of('stock_keeping', low).belief[0])
  expect(of('stock_keeping', low, meant).evidence.map(({ turn }) => turn)).not.toContain(1)
})

test('beliefs add up to one and quotes are exact, for any text', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(LOW, HIGH, STOCK, ' \u200b', '\u202e', '. '),
  )
  const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(fc.record({ question: text, answer: text }), { maxLength: 4 }), (exchanges) => {
      for (const { belief, level, evidence } of judge(...exchanges)) {
        expect(belief.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
        expect(level === null).toBe(evidence.length === 0)
        for (const { quote, turn, start, end } of evidence)
          expect(exchanges[turn]?.answer.slice(start, end)).toBe(quote)
      }
    }),
    { numRuns: 60 },
  )
})
