import type { Language } from '@maju/contracts/basics'
import { expect, test } from 'vitest'
import { questionFaults } from './question-rules.ts'

const refused: [string, Language, string][] = [
  ['asks-nothing', 'ko', '말씀 잘 들었습니다.'],
  ['asks-nothing', 'en', 'That is interesting.'],
  ['double', 'ko', '무엇을 하셨고 왜 그렇게 하셨습니까?'],
  ['double', 'ko', '어떤 상황이었습니까? 어떻게 푸셨습니까?'],
  ['double', 'ko', '어떤 문제였는지, 어떻게 풀었는지 말씀해 주세요.'],
  ['double', 'en', 'What did you do and why did you do it?'],
  ['double', 'en', 'Tell me what you did and how it ended.'.replace('how it', 'why you')],
  ['double', 'en', 'What was the task? How did you do it?'],
  ['leading', 'ko', '그 결정은 잘못된 것 아닌가요?'],
  ['leading', 'ko', '결국 팀을 위한 선택이었다고 생각하지 않으십니까?'],
  ['leading', 'en', 'Don’t you think that was a mistake?'],
  ['leading', 'en', 'You finished it on time, right?'],
  ['private', 'ko', '결혼 계획이 있으십니까?'],
  ['private', 'ko', '부모님은 어떤 일을 하십니까?'],
  ['private', 'ko', '병역은 마치셨습니까?'],
  ['private', 'en', 'Are you married?'],
  ['private', 'en', 'What is your religion?'],
  ['private', 'en', 'How old are you?'],
  ['link', 'en', 'What do you think of https://example.com/?'],
]

test.each(refused)('%s (%s): %s', (fault, language, text) => {
  expect(questionFaults(text, language)).toContain(fault)
})

const fine: [Language, string][] = [
  ['ko', '장애가 났을 때 가장 먼저 무엇을 확인하시겠습니까?'],
  ['ko', '그 기술은 어떤 기준으로 고르셨습니까?'],
  ['ko', '이력서에 ‘무엇을 했고 왜 했는가?’라고 쓰셨습니다. 어떤 글이었습니까?'],
  ['en', 'Your résumé says “Who are we? Why now?”. What was that about?'],
  ['en', 'When two deadlines collide, what do you do first?'],
  ['en', 'Please pick one project. What was your own part in it?'],
]

test.each(fine)('nothing is wrong with (%s) %s', (language, text) => {
  expect(questionFaults(text, language)).toEqual([])
})
