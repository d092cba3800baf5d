import { expect, test } from 'vitest'
import { questionOf } from '../score/score.fixture.ts'
import { readAnswer } from '../read/read-answer.ts'
import { chatBook } from './chat-books.ts'
import { feedbackOn } from './feedback.ts'

const { feedback, slots } = chatBook.ko
const question = questionOf({ slots: ['action', 'result'] })

test('what was heard is quoted, what was not is named, and where nothing is missing that is said', () => {
  const action = feedbackOn(question, ['저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다.'], 'ko')
  expect(action).toContain(`${slots.action}(“저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다”)`)
  expect(action).toContain(slots.result)
  expect(action).not.toContain(feedback.whole)
  const both = feedbackOn(
    question,
    ['저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다.', '그 결과 지연이 40분에서 2분으로 줄었습니다.'],
    'ko',
  )
  expect(both).toContain(feedback.whole)
})

test('of several answers the surest is quoted', () => {
  const sure = '저는 컨슈머 그룹을 나누고 파티션을 12개로 늘렸습니다.'
  const unsure = '팀이 함께 해결했습니다.'
  const [of, other] = [sure, unsure].map(
    (text) => readAnswer(text, { question, language: 'ko' }).filled.find(({ slot }) => slot === 'action')?.confidence,
  )
  expect(of).toBeGreaterThan(other ?? 0)
  for (const answers of [
    [sure, unsure],
    [unsure, sure],
  ])
    expect(feedbackOn(question, answers, 'ko')).toContain('컨슈머')
})
