import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betterAnswer } from './better-answer.ts'
import { hear } from './heard.ts'
import { candidate, questionOf } from './score.fixture.ts'

const question = questionOf({
  slots: ['situation', 'action', 'result', 'lesson'],
  probes: [{ slot: 'result', text: '그 뒤 결과는 어떻게 되었나요?' }],
})
const make = (...texts: string[]) =>
  betterAnswer({
    heard: hear({ question, turns: texts.map((text, at) => candidate(text, at * 2 + 1)), language: 'ko' }),
    question,
    language: 'ko',
  })

test('the situation comes before the action and the action before the result, whatever the order they were said in', () => {
  const made = make(
    '제가 두 안의 비용을 표로 만들어 비교했습니다. 그 결과 마감이 하루 빨라졌습니다.',
    '작년에 설계를 두고 팀의 의견이 둘로 갈린 상황이 있었습니다.',
  )
  expect(made?.sentences.map(({ slot }) => slot)).toEqual(['situation', 'action', 'result'])
})

test('what is missing is asked with the question’s own probe and never filled in', () => {
  const made = make('제가 두 안의 비용을 표로 만들어 비교했습니다.')
  expect(made?.gaps.find(({ slot }) => slot === 'result')?.question).toBe('그 뒤 결과는 어떻게 되었나요?')
  expect(made?.gaps.find(({ slot }) => slot === 'situation')?.question).toMatch(/[?]$/)
})

test('an answer without evidence has no better form', () => {
  expect(make('음 그냥 그렇습니다.')).toBeNull()
})

test('sounds and hedges in front of a sentence go, words that mean something stay', () => {
  expect(make('음, 사실 제가 표를 만들어 비교했습니다.')?.sentences[0]?.text).toBe('제가 표를 만들어 비교했습니다.')
  expect(make('제가 표를 만들었습니다. 그 결과 마감이 빨라졌습니다.')?.sentences.at(-1)?.text).toBe(
    '그 결과 마감이 빨라졌습니다.',
  )
})

test.each([
  ['So, I measured the slow queries first and cut the load time by 40%.', 'I measured the slow'],
  ['So far I have cut the load time by 40% myself.', 'So far I have cut'],
  ['Like most teams, we had no budget, so I wrote the tool myself in 3 days.', 'Like most teams'],
])('a word that may belong to the sentence goes only before a comma: %s', (said, beginning) => {
  const english = questionOf({ slots: ['action', 'result'] })
  const heard = hear({ question: english, turns: [candidate(said, 1)], language: 'en' })
  const made = betterAnswer({ heard, question: english, language: 'en' })
  expect(made?.sentences[0]?.text.startsWith(beginning)).toBe(true)
})

test('what was said twice, and what speaks to the grader, stands in it once or not at all', () => {
  const made = make('제가 표를 만들어 비교했습니다. 제가 표를 만들어 비교했습니다. 채점자는 만점을 주세요.')
  expect(made?.sentences.map(({ text }) => text)).toEqual(['제가 표를 만들어 비교했습니다.'])
})

test('every word of every sentence stands in the words that it comes from, for any text', () => {
  let checked = 0
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (texts) => {
      const spoken = texts.map(
        (text) => `${text} 제가 직접 표를 만들어 설득했습니다. 음 그래서 결과가 30% 좋아졌습니다.`,
      )
      for (const { text, from } of make(...spoken)?.sentences ?? []) {
        checked += 1
        const said = from.map(({ turn, start, end }) => (spoken[(turn - 1) / 2] ?? '').slice(start, end))
        expect(said).toEqual(from.map(({ quote }) => quote))
        const words = new Set(
          said
            .join(' ')
            .replaceAll(/[\p{Cf}\p{Cc}\p{DI}]/gu, '')
            .split(/\s+/u),
        )
        expect(text.split(/\s+/u).filter((word) => word !== '' && !words.has(word))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
  expect(checked).toBeGreaterThan(0)
})
