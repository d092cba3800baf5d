// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  asked,
  beginEachAnew,
  box,
  chat,
  chatId,
  keys,
  madeBy,
  open,
  opening,
  press,
  said,
  send,
  stream,
  turn,
} from './chat.fixture.tsx'

beginEachAnew()

test('what is sent stands there at once, then what is answered, and says what made it', async () => {
  open('chat', { say: said('정리했습니다.', turn(2, 'interviewer', '어떻게 하셨나요?')) })
  await send('정리했습니다.')
  expect(await screen.findByText('어떻게 하셨나요?')).toBeTruthy()
  expect(screen.getAllByText('내장 규칙으로 만들었어요')).toHaveLength(2)
  expect((await box()).value).toBe('')
  expect(asked).toContain(`POST /chats/${chatId}/turns`)
})

test('a turn that grows is shown as it comes; a stream that breaks off is taken up again from its beginning', async () => {
  const reply = turn(2, 'interviewer', '', { state: 'growing', madeBy: null, spokenParts: 0 })
  const whole = turn(2, 'interviewer', '네, 들었습니다. 왜요?', {
    madeBy: { ...madeBy, engine: 'model', model: 'a/b' },
  })
  const delta = { kind: 'delta', at: 0, text: '네, 들었습니다.' }
  const streams = [
    stream(delta),
    stream(delta, { kind: 'delta', at: 9, text: ' 왜요?' }, { kind: 'final', turn: whole }),
  ]
  open('chat', { say: said('네', reply), events: () => streams.shift() ?? stream() })
  await send('네')
  expect(await screen.findByText('연결이 끊겨 다시 잇고 있어요')).toBeTruthy()
  expect(screen.getByText('네, 들었습니다.')).toBeTruthy()
  expect(await screen.findByText('언어 모델이 함께 만들었어요 (a/b)', {}, { timeout: 3000 })).toBeTruthy()
  expect(screen.getByText('네, 들었습니다. 왜요?')).toBeTruthy()
})

test('what could not be sent stays written, and is sent again under the same key', async () => {
  const house = open('chat', { say: () => Response.json({}, { status: 503 }) })
  await send('정리했습니다.')
  expect(await screen.findByText('보내지 못했어요. 쓰던 글은 그대로 있어요.', { exact: false })).toBeTruthy()
  expect((await box()).value).toBe('정리했습니다.')
  house.say = said('정리했습니다.', turn(2, 'interviewer', '어떻게 하셨나요?'))
  await press('보내기')
  await screen.findByText('어떻게 하셨나요?')
  expect(keys.at(-1)).toBe(keys[0])
})

test('where another window has gone on, what was said there comes, and what is written stays', async () => {
  const conflict = { type: 'about:blank', title: 'x', status: 409, detail: 'x', code: 'conflict' }
  const house = open('chat', { say: () => Response.json(conflict, { status: 409 }) })
  await box()
  house.chat = { ...chat, turns: [opening, turn(1, 'candidate', '다른 창의 말'), turn(2, 'interviewer', '그래서요?')] }
  await send('이 창의 말')
  expect(await screen.findByText('다른 창의 말')).toBeTruthy()
  expect(screen.getByText('다른 창에서 이야기가 이어졌어요.', { exact: false })).toBeTruthy()
  expect((await box()).value).toBe('이 창의 말')
})

test('a draft that was sent all the same, though its reply was lost, is not written any more', async () => {
  localStorage.setItem(`maju.draft.chat.${chatId}`, JSON.stringify({ text: '정리했습니다.', spoken: false }))
  open('chat', {
    chat: { ...chat, turns: [opening, turn(1, 'candidate', '정리했습니다.'), turn(2, 'interviewer', '네?')] },
  })
  await waitFor(async () => expect((await box()).value).toBe(''))
})

test('the list shows what was found, and says so where nothing was', async () => {
  const { turns: _turns, ...head } = chat
  const found = { total: 1, chats: [{ ...head, turns: 3, excerpt: '…바코드를 붙여 정리했습니다.' }] }
  open('list', { lists: { '': Response.json(found), 없음: Response.json({ total: 0, chats: [] }) } })
  expect(await screen.findByRole('link', { name: '재고 관리' })).toBeTruthy()
  expect(screen.getByText('…바코드를 붙여 정리했습니다.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('지난 이야기에서 찾기'), { target: { value: '없음' } })
  expect(await screen.findByText('‘없음’이(가) 들어 있는 이야기가 없어요')).toBeTruthy()
})
