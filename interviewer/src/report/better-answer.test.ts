import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betterAnswer } from './better-answer.ts'
import { candidateTurn, samplePlan } from './report.fixture.ts'

const question = samplePlan.questions[1]
if (!question) throw new Error('the fixture has a second question')
const make = (...texts: string[]) =>
  betterAnswer({ question, turns: texts.map((text, at) => candidateTurn(text, at * 2 + 1)), language: 'ko' })

test('the situation comes before the action and the action before the result, whatever the order they were said in', () => {
  const made = make(
    '그 결과 마감이 하루 빨라졌습니다. 제가 두 안의 비용을 표로 만들어 비교했습니다.',
    '작년에 설계를 두고 팀의 의견이 둘로 갈린 상황이 있었습니다.',
  )
  const slots = made?.sentences.map(({ slot }) => slot) ?? []
  expect(slots).toEqual(
    slots.toSorted((one, other) => question.slots.indexOf(one ?? 'number') - question.slots.indexOf(other ?? 'number')),
  )
  expect(slots.length).toBeGreaterThanOrEqual(2)
})

test('what is missing is asked with the question’s own probe and never filled in', () => {
  const made = make('제가 두 안의 비용을 표로 만들어 비교했습니다.')
  expect(made?.gaps.find(({ slot }) => slot === 'result')?.question).toBe('그 뒤 결과는 어떻게 되었나요?')
})

test('an answer without evidence has no better form', () => {
  expect(make('음 그냥 그렇습니다.')).toBeNull()
})

test('every sentence is the candidate’s own, to the letter, for any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (texts) => {
      const spoken = texts.map(
        (text) => `${text} 제가 직접 표를 만들어 설득했습니다. 음 그래서 결과가 30% 좋아졌습니다.`,
      )
      for (const { text, from } of make(...spoken)?.sentences ?? []) {
        for (const { quote, turn, start, end } of from) {
          expect(spoken[(turn - 1) / 2]?.slice(start, end)).toBe(quote)
          expect(quote).toBe(text)
        }
      }
    }),
  )
})
