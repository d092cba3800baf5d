import type { Language } from '@maju/contracts/basics'
import { expect, test } from 'vitest'
import { findFillers } from './find-fillers.ts'
import { spokenSyllables } from './spoken-syllables.ts'
import { transcriptOf } from './voice.fixture.ts'

const fillers = (text: string, language: Language): string[] =>
  findFillers(transcriptOf(text, { language }), language).map((each) => each.text)

const korean: [string, string[]][] = [
  [
    '음 저는 어 지난 회사에서 결제 시스템을 그 음 담당했고 어 장애를 줄였습니다 뭐랄까 협업이 중요했습니다',
    ['음', '어', '그', '음', '어', '뭐랄까'],
  ],
  ['그, 저희 팀이, 그 제가 맡은 일은', ['그', '그']],
  ['뭐 그냥 막 엄청 바쁜 그런 시기였습니다', ['뭐', '막']],
  ['이제 저희가 이제 서버를 이제 옮기면서', ['이제', '이제', '이제']],
  ['저, 그러니까 뭐라고 해야 될까 책임감을 배웠습니다', ['저', '뭐라고 해야 될까']],
  ['음… 네. 어… 그렇습니다', ['음', '어']],
  ['constructor 음 toString 어', ['음', '어']],
]
test.each(korean)('the fillers of "%s"', (text, expected) => {
  expect(fillers(text, 'ko')).toEqual(expected)
})

test.each([
  '그 사람은 저 자신보다 그 일을 잘 알았습니다',
  '저는 저의 경험을 말씀드리겠습니다',
  '이제 막 시작한 팀에서 이제는 팀장입니다',
  '뭐 때문에 늦었는지, 뭐가 문제인지 물었습니다',
  '막 입사했을 때 방금 막 배포가 끝났습니다',
  '방금 막 그런 이야기를 들었습니다',
  '음악과 음식, 어제와 어머니, 그것과 저것',
  '무엇을 하든 그 이유가 뭐?',
  '저 혼자 저 때문에 저 대신',
])('in "%s" nothing is a filler', (text) => {
  expect(fillers(text, 'ko')).toEqual([])
})

const english: [string, string[]][] = [
  ['Um, I led, uh, the team and er we shipped it', ['Um', 'uh', 'er']],
  ['So you know, we were, like, three people', ['you know', 'like']],
  ['it was um like, a mess', ['um', 'like']],
  ['I mean we had no tests, and you know nobody cared', ['I mean', 'you know']],
  ['y’know, hmm, it worked', ['y’know', 'hmm']],
]
test.each(english)('the fillers of "%s"', (text, expected) => {
  expect(fillers(text, 'en')).toEqual(expected)
})

test.each([
  'I would like to say what it looks like, and I like it',
  'As you know the team was small; do you know why?',
  'I mean it, and what I mean is this',
  "I hardly know 'er",
  'The ER was full, the summer was umber, and he erred',
  'Because you know that I feel like this',
])('in "%s" nothing is a filler', (text) => {
  expect(fillers(text, 'en')).toEqual([])
})

test('a silence behind a word sets it apart as a comma does, and fillers keep their times', () => {
  const words = (gap: number) => [
    { text: '그', startSecond: 1, endSecond: 1.2, confidence: null },
    { text: '서버를', startSecond: 1.2 + gap, endSecond: 2, confidence: null },
  ]
  const found = (gap: number) => findFillers(transcriptOf('그 서버를', { words: words(gap) }), 'ko')
  expect(found(0.4)).toEqual([{ text: '그', startSecond: 1, endSecond: 1.2 }])
  expect(found(0.05)).toEqual([])
})

test('a filler of two words spans the times of both', () => {
  const words = ['and', 'you', 'know', 'nobody'].map((text, at) => ({
    text,
    startSecond: at,
    endSecond: at + 0.9,
    confidence: null,
  }))
  expect(findFillers(transcriptOf('', { words, language: 'en' }), 'en')).toEqual([
    { text: 'you know', startSecond: 1, endSecond: 2.9 },
  ])
})

test('numbers and their signs take the syllables that they are read with', () => {
  expect(spokenSyllables('2024년', 'ko')).toBe(6)
  expect(spokenSyllables('3.5%', 'ko')).toBe(6)
  expect(spokenSyllables('1,200명', 'ko')).toBe(4)
  expect(spokenSyllables('10 km를', 'ko')).toBe(6)
  expect(spokenSyllables('ten percent', 'en')).toBe(3)
})
