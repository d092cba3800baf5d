import { expect, test } from 'vitest'
import { contentWords } from './content-words.ts'
import { findDates, findPeriods, monthIndex } from './dates.ts'
import { findHidden, withoutHidden } from './hidden.ts'
import { findNumbers } from './numbers.ts'
import { fillTemplate, particle } from './particles.ts'
import { splitSentences } from './sentences.ts'
import { similarity } from './similarity.ts'
import { countSyllables } from './syllables.ts'
import { countWords } from './tokens.ts'
import { monthsOf } from './units.ts'

const numbers: [string, string[]][] = [
  ['5시간에서 42분으로', ['5 duration', '42 duration']],
  ['1억 2천만 원을', ['120000000 money']],
  ['삼십 퍼센트 늘어', ['30 percent']],
  ['매출이 두 배가 되고 열다섯 명이', ['2 times', '15 people']],
  ['p95를 1.8초에서 240ms로', ['1.8 duration', '240 duration']],
  ['학점 3.72', ['3.72 null']],
  ['2022년 3월부터 3년간 30만 명', ['3 duration', '300000 people']],
  ['이사회에서 사건을 구분하고 이 팀은 3번째', []],
  ['cut by 40% over three months', ['40 percent', '3 duration']],
  ['from $1.2M to twenty-five people in 2022', ['1200000 money', '25 people']],
  ['GPT-4 and v2 with EC2', []],
  ['twenty-three authors and 6 drafts', ['23 count', '6 count']],
  ['one confirms what two believes', []],
  ['안내장을 200부 찍었습니다', ['200 count']],
]
test.each(numbers)('the numbers of "%s"', (text, expected) => {
  expect(findNumbers(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
})

test('lengths of time become months', () => {
  expect(findNumbers('3년 6개월 for two years').map(monthsOf)).toEqual([36, 6, 24])
})

test('dates and periods in the forms that résumés use', () => {
  expect(findDates('2022-03, 2022.3.1, 2022년 3월, March 2022, 2022').map(({ year, month }) => [year, month])).toEqual([
    [2022, 3],
    [2022, 3],
    [2022, 3],
    [2022, 3],
    [2022, null],
  ])
  const periods = findPeriods('2022-03 ~ 현재 / 2020년 7월부터 2022년 2월 / Jan 2019 - Mar 2020')
  expect(periods.map(({ from, to }) => (to ? monthIndex(to) - monthIndex(from) : null))).toEqual([null, 19, 14])
})

test('the end of a period does not begin another', () => {
  expect(findPeriods('2019-01 ~ 2020-01 ~ 2021-01').map(({ text }) => text)).toEqual(['2019-01 ~ 2020-01'])
})

test('sentences end at stops, line breaks and Korean final endings, not at decimals or abbreviations', () => {
  const text = '3.5년 일했습니다 그때 Mr. Kim을 만났어요 그러니까 좋았다.\n- 항목'
  expect(splitSentences(text).map((each) => each.text)).toEqual([
    '3.5년 일했습니다',
    '그때 Mr. Kim을 만났어요',
    '그러니까 좋았다.',
    '- 항목',
  ])
})

test('content words come without particles, endings and plural', () => {
  expect(contentWords('저는 배치를 전환했습니다').map(({ base }) => base)).toEqual(['배치', '전환'])
  expect(contentWords('We solved the problems').map(({ base }) => base)).toEqual(['solv', 'problem'])
})

test('particles follow the sound of what stands before them', () => {
  expect(
    ['가온페이', '서울', '팀', 'Kotlin', 'SQL', 'Redis', '3', '42%'].map((word) => word + particle(word, '으로')),
  ).toEqual(['가온페이로', '서울로', '팀으로', 'Kotlin으로', 'SQL로', 'Redis로', '3으로', '42%로'])
  expect(['가온페이', '팀', 'SQL', 'API'].map((word) => word + particle(word, '은'))).toEqual([
    '가온페이는',
    '팀은',
    'SQL은',
    'API는',
  ])
})

test('a template is filled with fitting particles whichever form it was written with', () => {
  const values = { company: '가온페이', quote: '42분으로 단축', job: 'PM' }
  expect(fillTemplate('{company}은(는) {job}(으)로, ‘{quote}’라고 {company}이 {none}을', values)).toBe(
    '가온페이는 PM으로, ‘42분으로 단축’이라고 가온페이가 {none}을',
  )
  expect(fillTemplate('{quote}을', { quote: '{job}', job: 'x' })).toBe('{job}를')
})

test('hidden characters are found with their kind, joined emoji are not among them', () => {
  const text = '가\u200b나\u202e다\u0007라👩‍💻'
  expect(findHidden(text).map(({ kind }) => kind)).toEqual(['zero-width', 'direction', 'control'])
  expect(withoutHidden(text).text).toBe('가나다라👩‍💻')
})

test('syllables are counted as spoken', () => {
  expect(['2024년', 'AI', '안녕하세요', '10개', '1억', 'data'].map(countSyllables)).toEqual([6, 2, 5, 2, 2, 2])
})

test('words are counted by runs of letters and digits', () => {
  expect(['', '...', 'one two-three', '저는 개발자입니다.'].map(countWords)).toEqual([0, 0, 2, 2])
})

test('a question in other words is more alike than another question', () => {
  const question = '팀에서 갈등을 해결한 경험을 말씀해 주세요'
  expect(similarity(question, '팀 갈등을 해결하신 경험을 말씀해 주십시오', 'ko')).toBeGreaterThan(0.5)
  expect(similarity(question, '마감이 촉박했던 일을 어떻게 끝내셨나요', 'ko')).toBeLessThan(0.3)
})
