import { expect, test } from 'vitest'
import { builtInBank } from '../bank/bank.ts'
import { expectQuestions } from './expect-questions.ts'

const resume =
  '경력\n나래물산(가상) · 구매 대리 (2021-04 ~ 현재)\n- 공급사 23곳의 단가를 다시 협상해 연간 구매비를 8% 절감\n- 신규 입고 검수표를 작성'
const target = {
  company: '가온페이',
  jobTitle: '구매 담당자',
  ncsMajor: '02',
  documents: [{ kind: 'resume' as const, text: resume }],
}
const expected = expectQuestions({ target, language: 'ko', bank: builtInBank, seed: 'one' })

test('questions cite lines of the documents, and the guide says which evidence a line already holds', () => {
  const citing = expected.find(({ sources }) => sources.some(({ quote }) => quote.includes('8% 절감')))
  expect(citing?.sources[0]).toMatchObject({ document: 'resume' })
  const guide = new Map(citing?.guide.map(({ slot, own }) => [slot, own.map(({ quote }) => quote)]))
  expect(guide.get('result')).toEqual([expect.stringContaining('8% 절감')])
  expect(guide.get('situation')).toEqual([])
})

test('a guide has one line for each piece of evidence, in the language of the interview', () => {
  for (const { guide } of expected) expect(guide.length).toBeGreaterThan(0)
  const english = expectQuestions({ target, language: 'en', bank: builtInBank, seed: 'one' })
  expect(english.flatMap(({ guide }) => guide).some(({ text }) => /[가-힣]/u.test(text))).toBe(false)
})

test('the same texts give the same questions, and neither small talk nor a goodbye is among them', () => {
  expect(expectQuestions({ target, language: 'ko', bank: builtInBank, seed: 'one' })).toEqual(expected)
  const ids = new Set(expected.map(({ text }) => text))
  expect(ids.size).toBe(expected.length)
  expect(expected.map(({ text }) => text).join(' ')).not.toMatch(/자기소개|마지막으로/u)
})
