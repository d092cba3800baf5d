import { expect, test } from 'vitest'
import { keywordQuality, meanReciprocalRank, placeOf, trialOf, vectorQuality } from './trials.ts'

const text = '회사는 배터리를 만든다. 올해 배터리 매출은 크게 늘어난 것으로 보인다. 내년에도 시장은 자란다.'

test('a trial takes one sentence out of a passage, and the rest does not hold it any more', () => {
  const trial = trialOf(text)
  expect(trial?.question).toBe('올해 배터리 매출은 크게 늘어난 것으로 보인다.')
  expect(trial?.rest).toContain('회사는 배터리를 만든다.')
  expect(trial?.rest).not.toContain('늘어난')
})

test('a passage with too little to give away is not tried', () => {
  expect(trialOf('한 문장뿐이다.')).toBe(null)
  expect(trialOf('회사는 배터리를 만드는 곳이다. 올해 배터리 매출은 크게 늘어났다.')).toBe(null)
  expect(trialOf('짧다. 짧다. 짧다. 짧다.')).toBe(null)
  expect(trialOf('구분\t1\t2\n3\t4\t5\n6\t7\t8')).toBe(null)
})

test('keywords are as good as the places at which they find what was looked for', () => {
  const rest = (topic: string) => `[회사] ${topic}\n${topic} 사업을 한다.`
  const tried = ['배터리', '자동차', '은행'].map((topic) => ({
    searched: rest(topic),
    question: `${topic} 시장은 자란다.`,
  }))
  expect(keywordQuality(tried)).toBe(1)
  const wrong = tried.map(({ searched }, i) => ({ searched, question: i === 0 ? '전혀 다른 낱말' : null }))
  expect(keywordQuality(wrong)).toBe(0)
  expect(keywordQuality([])).toBe(0)
})

test('vectors are measured in the same way, and vectors that are all alike find nothing first', () => {
  const exact = [
    { vector: [1, 0], question: [0.9, 0.1] },
    { vector: [0, 1], question: [0.2, 0.8] },
  ]
  expect(vectorQuality(exact)).toBe(1)
  const swapped = [
    { vector: [1, 0], question: [0, 1] },
    { vector: [0, 1], question: [1, 0] },
  ]
  expect(vectorQuality(swapped)).toBe(0.5)
  expect(
    vectorQuality([
      { vector: [1, 1], question: [1, 1] },
      ...Array.from({ length: 9 }, () => ({ vector: [1, 1], question: null })),
    ]),
  ).toBe(0.1)
})

test('a place counts equal scores as before it, and what has no score has no place', () => {
  const scores = new Map([
    [1, 5],
    [2, 5],
    [3, 1],
  ])
  expect([placeOf(1, scores), placeOf(3, scores), placeOf(4, scores)]).toEqual([2, 3, null])
  expect(meanReciprocalRank([1, 2, null])).toBeCloseTo(0.5, 10)
})
