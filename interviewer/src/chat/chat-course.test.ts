import { expect, test } from 'vitest'
import { bankOf, builtInBank } from '../bank/bank.ts'
import { chatBook } from './chat-books.ts'
import { takeAsAsked } from './chat-turn.ts'
import { about, chatOn } from './chat.fixture.ts'

const KAFKA = about('ko', { text: 'Kafka 메시지 큐 운영' })
const WHOLE =
  '작년에 주문 서비스에서 메시지가 밀리는 장애가 있었습니다. 제 과제는 지연을 없애는 것이었습니다. 저는 컨슈머 그룹을 나누고 파티션을 12개로 늘렸습니다. 그 결과 지연이 40분에서 2분으로 줄었습니다. 미리 재 보는 것이 중요하다는 것을 배웠습니다.'
const book = chatBook.ko
const reflects = (text: string) => book.reflections.some((words) => text.includes(words.split('“{said}”')[1] ?? ''))

test('a chat whose bank has no question left closes, and begins again with whatever is said next', () => {
  const bank = bankOf(builtInBank.questions.filter(({ phase }) => phase === 'experience').slice(0, 2))
  const chat = chatOn(about('ko'), bank)
  let turns = 0
  while (!chat.now().live.finished && turns < 20) {
    chat.say('다음 질문 주세요')
    turns += 1
  }
  expect(chat.now().live.finished).toBe(true)
  expect(chat.now().act).toBe('wrap-up')
  const next = chat.say('제가 표를 만들어 비교했습니다.')
  expect(next.text).not.toBe('')
  expect(next.live.nextSeq).toBeGreaterThan(turns)
})

test('an answer that leaves nothing out leads to the next question, and is not said again', () => {
  const chat = chatOn(KAFKA)
  const { act, text, live, plan } = chat.say(WHOLE)
  expect(act).not.toBe('probe-slot')
  expect(live.position).toBe(1)
  expect(text).toContain(plan.questions[1]?.text)
  expect(reflects(text)).toBe(false)
})

test('only what was done and what came of it is said again: not where it was, nor what is too long to listen to', () => {
  const where = chatOn(KAFKA).say('작년에 주문 서비스에서 메시지가 밀리는 장애가 있었습니다.')
  expect(where.act).toBe('probe-slot')
  expect(reflects(where.text)).toBe(false)
  const long =
    '저는 컨슈머 그룹을 서비스마다 나누고 파티션을 늘린 다음 밀린 메시지를 다시 읽는 도구를 손으로 만들어 밤새 돌렸습니다.'
  const said = chatOn(KAFKA).say(long)
  expect(said.act).toBe('probe-slot')
  expect(said.text).not.toContain('컨슈머')
})

test('feedback is about the question that is open, and says when nothing is missing', () => {
  const chat = chatOn(KAFKA)
  chat.say('저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다.')
  expect(chat.say('제 답변 어땠나요?').text).toContain('컨슈머')
  chat.say('그 결과 지연이 40분에서 2분으로 줄었습니다.')
  const again = chat.say('제 답변 어땠나요?').text
  expect(again).toContain('컨슈머')
  expect(again).toContain('40분')
  chat.say('다음 질문 주세요')
  expect(chat.say('제 답변 어땠나요?').text).toContain(book.feedback.nothingHeard)
})

test('a question that a model asked instead is open at once, and what was planned still comes', () => {
  const { plan, live } = chatOn(KAFKA).now()
  const [first] = plan.questions
  if (!first) throw new Error('the chat asks nothing')
  const { id: _id, ...asked } = first
  const after = takeAsAsked({ plan, live }, { ...asked, text: '그때 누구와 일하셨나요?' })
  expect(after.plan.questions.map(({ text }) => text)).toEqual([
    plan.questions[0]?.text,
    '그때 누구와 일하셨나요?',
    ...plan.questions.slice(1).map(({ text }) => text),
  ])
  expect(after.live).toMatchObject({ position: 1, asked: live.asked + 1, open: { kind: 'question' } })
  expect(new Set(after.plan.questions.map(({ id }) => id)).size).toBe(after.plan.questions.length)
})
