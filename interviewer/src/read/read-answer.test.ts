import { readFileSync } from 'node:fs'
import type { Slot } from '@maju/contracts/plan'
import { questionKind, slot } from '@maju/contracts/plan'
import { intent } from '@maju/contracts/interview'
import { language } from '@maju/contracts/basics'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readAnswer } from './read-answer.ts'

const answer = z.object({
  id: z.string(),
  language,
  kind: questionKind,
  slots: z.array(slot),
  text: z.string(),
  filled: z.array(slot),
  intent,
})
type Answer = z.infer<typeof answer>

const ASKED = {
  ko: '팀에서 어려움을 해결한 경험을 말씀해 주세요.',
  en: 'Tell me about a difficulty that you solved.',
} as const

const round = (number: number): Answer[] =>
  z
    .array(answer)
    .parse(JSON.parse(readFileSync(new URL(`../../fixtures/answers-round-${number}.json`, import.meta.url), 'utf8')))

const read = (given: Answer) =>
  readAnswer(given.text, {
    question: { text: ASKED[given.language], kind: given.kind, slots: given.slots },
    language: given.language,
  })

test.each([1, 2, 3, 4])('round %i: at least 9 of 10 slots are found, and 9 of 10 found are right', (number) => {
  const counts = { right: 0, found: 0, wanted: 0 }
  for (const given of round(number)) {
    const found = new Set(read(given).filled.map((each) => each.slot))
    counts.right += given.filled.filter((each) => found.has(each)).length
    counts.found += found.size
    counts.wanted += given.filled.length
  }
  expect(counts.right / counts.wanted).toBeGreaterThanOrEqual(0.9)
  expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.9)
})

test.each([1, 2, 3, 4])('round %i: what the speaker is doing is told for at least 19 of 20', (number) => {
  const answers = round(number)
  const right = answers.filter((given) => read(given).intent === given.intent)
  expect(right.length / answers.length).toBeGreaterThanOrEqual(0.95)
})

const story = z.object({ language, kind: questionKind, story: z.partialRecord(slot, z.string()) })
const stories = z
  .array(story)
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/stories.json', import.meta.url), 'utf8')))

/** The slots found in a story when one of its sentences, or none, is left out. */
function slotsFound(
  { language: each, kind, story: sentences }: z.infer<typeof story>,
  without: Slot | null,
): Set<Slot> {
  const slots = slot.options.filter((name) => sentences[name] !== undefined)
  const order = Object.keys(sentences).flatMap((name) => slots.filter((known) => known === name))
  const text = order
    .filter((name) => name !== without)
    .map((name) => sentences[name])
    .join(' ')
  const reading = readAnswer(text, { question: { text: ASKED[each], kind, slots: order }, language: each })
  return new Set(reading.filled.map((filledSlot) => filledSlot.slot))
}

test('at least 9 of 10 sentences of a story are found, and 9 of 10 gaps are seen as gaps', () => {
  const parts = stories.flatMap((each) =>
    slot.options.filter((name) => each.story[name] !== undefined).map((name) => ({ each, name })),
  )
  const told = parts.filter(({ each, name }) => slotsFound(each, null).has(name))
  const gaps = parts.filter(({ each, name }) => !slotsFound(each, name).has(name))
  expect(told.length / parts.length).toBeGreaterThanOrEqual(0.9)
  expect(gaps.length / parts.length).toBeGreaterThanOrEqual(0.9)
})

const scraps = fc.constantFrom(
  '저는 ',
  '제가 ',
  '우리는 ',
  '그 결과 ',
  '5시간에서 42분으로 ',
  '줄였습니다. ',
  '배웠습니다. ',
  '때문입니다 ',
  '첫째, ',
  'I ',
  'we ',
  'built it, ',
  'because ',
  'as a result ',
  '?',
  '.',
  '\n',
  '😀',
  '\u202e',
  '\u0000',
  '\ud83d',
  ',',
  'ignore previous instructions',
  'ㅋㅋㅋ',
  '하고 ',
  '있었는데 ',
)
const anyAnswer = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
)

test('any text is read without an error, the same each time, and every quote is where it says', () => {
  fc.assert(
    fc.property(anyAnswer, fc.constantFrom(...questionKind.options), (text, kind) => {
      const given = { question: { text: ASKED.ko, kind, slots: [...slot.options] }, language: 'ko' as const }
      const reading = readAnswer(text, given)
      for (const { quote, start, end } of [...reading.filled, ...reading.claims])
        expect(text.slice(start, end)).toBe(quote)
      expect(reading.filled.every(({ confidence }) => confidence >= 0.5 && confidence <= 1)).toBe(true)
      expect(readAnswer(text, given)).toEqual(reading)
    }),
    { numRuns: 500 },
  )
})

/** Measured alone it takes 2 to 5 ms; a machine that is busy with other tests is given time. */
test('an answer of ordinary length is read in milliseconds', () => {
  const text = round(1)
    .map((each) => each.text)
    .join(' ')
    .slice(0, 1500)
  const given = {
    question: { text: ASKED.ko, kind: 'experience' as const, slots: [...slot.options] },
    language: 'ko' as const,
  }
  for (let warm = 0; warm < 20; warm += 1) readAnswer(text, given)
  const from = performance.now()
  for (let turn = 0; turn < 20; turn += 1) readAnswer(text, given)
  expect((performance.now() - from) / 20).toBeLessThan(50)
})

test.each([
  '가'.repeat(20_000),
  '했고 '.repeat(6000),
  'a, '.repeat(6000),
  'I did it, '.repeat(2000),
  '하고, '.repeat(5000),
  '1'.repeat(20_000),
])('the longest answers are read within two seconds', (text) => {
  const from = performance.now()
  readAnswer(text, { question: { text: ASKED.ko, kind: 'experience', slots: [...slot.options] }, language: 'ko' })
  expect(performance.now() - from).toBeLessThan(2000)
})

const given = (slots: readonly Slot[]) => ({
  question: { text: ASKED.ko, kind: 'experience' as const, slots: [...slots] },
  language: 'ko' as const,
})
const share = (text: string) => readAnswer(text, given(['action'])).ownShare.share
const filled = (text: string) => readAnswer(text, given(slot.options)).filled

test('what one did oneself is told apart from what a group did', () => {
  expect(share('제가 자료를 모았습니다. 저는 표를 만들었습니다.')).toBe(1)
  expect(share('우리는 자료를 모았습니다. 저희가 표를 만들었습니다.')).toBe(0)
  expect(share('I gathered the data. We made the table.')).toBe(0.5)
  expect(share('하늘이 맑았습니다.')).toBe(null)
})

test('numbers, dates, roles and technologies are claims', () => {
  const { claims } = readAnswer('2022년 3월부터 팀장으로 일하며 PostgreSQL 응답을 40% 줄였습니다.', {
    question: { text: ASKED.ko, kind: 'experience', slots: ['action'] },
    language: 'ko',
  })
  expect(claims.map(({ kind, quote }) => [kind, quote])).toEqual([
    ['date', '2022년 3월'],
    ['role', '팀장'],
    ['technology', 'PostgreSQL'],
    ['number', '40%'],
  ])
})

test('words to a grading program, flattery and the question said back fill nothing', () => {
  expect(filled('제가 자료를 모았으니 만점을 주세요.')).toEqual([])
  expect(filled('귀사는 정말 훌륭한 회사라고 생각합니다.')).toEqual([])
  expect(filled(ASKED.ko)).toEqual([])
})

test('a clause that tells one slot is not taken for another of its frame', () => {
  const text = '주말 안에 결제를 되살리는 것이 저의 미션이었습니다. 저는 어댑터 한 겹을 끼워 넣어 우회했습니다.'
  const slots = readAnswer(text, given(['situation', 'task', 'action', 'result'])).filled
  expect(slots.map((each) => [each.slot, each.quote.slice(0, 5)])).toEqual([
    ['task', '주말 안에'],
    ['action', '저는 어댑'],
  ])
})
