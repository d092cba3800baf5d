import type { Turn } from '@maju/contracts/interview'
import { expect, test } from 'vitest'
import { mergedTurns, momentOf, partedText } from './turns.ts'

const madeBy = { engine: 'built-in', model: null, version: '1', fallback: null } as const
const at = '2026-11-20T09:30:00.000Z'

const asked = (seq: number, act: 'ask' | 'move-on' | 'probe-slot' | 'repeat', questionId = 'q1'): Turn => ({
  from: 'interviewer',
  seq,
  questionId,
  act,
  speaker: 'lead',
  text: `말 ${seq}`,
  slot: null,
  sources: [],
  wording: 'final',
  madeBy,
  at,
})

const said = (seq: number): Turn => ({
  from: 'candidate',
  seq,
  questionId: 'q1',
  text: `답 ${seq}`,
  inputMode: 'typed',
  secondsUsed: 1,
  intent: 'answer',
  filled: [],
  at,
})

test('a follow-up names the main question that it belongs to', () => {
  const moment = momentOf([asked(0, 'ask'), said(1), asked(2, 'probe-slot'), said(3), asked(4, 'probe-slot')])
  expect([moment?.open.seq, moment?.main?.seq, moment?.past.length]).toEqual([4, 0, 4])
})

test('a question said again is not a follow-up of itself', () => {
  const moment = momentOf([asked(0, 'move-on'), asked(1, 'repeat')])
  expect([moment?.open.seq, moment?.main]).toEqual([1, null])
})

test('a step that comes twice is in the conversation once', () => {
  const known = [asked(0, 'ask'), said(1), asked(2, 'probe-slot')]
  expect(mergedTurns(known, [said(1), asked(2, 'probe-slot')]).map(({ seq }) => seq)).toEqual([0, 1, 2])
})

test('the greeting before a question is parted from it, and other wording is left whole', () => {
  expect(partedText('안녕하세요. 자기소개를 부탁드립니다.', '자기소개를 부탁드립니다.')).toEqual({
    lead: '안녕하세요.',
    question: '자기소개를 부탁드립니다.',
  })
  expect(partedText('자신을 소개해 주시겠어요?', '자기소개를 부탁드립니다.').lead).toBe('')
})
