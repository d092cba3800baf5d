import { storyPart, VERSIONS } from '@maju/contracts/stories'
import { describe, expect, test } from 'vitest'
import { cutVersion } from './cut-version.ts'
import { missingNumbers } from './missing-numbers.ts'
import { speakingTimeOf } from './speaking-time.ts'
import { coverOf, overusedStories } from './story-cover.ts'
import { storyOfAnswer } from './story-of-answer.ts'
import { sentencesOf, wholeStory } from './story-sentences.ts'
import { storyUses } from './story-uses.ts'
import { korean, english, told } from './stories.fixture.ts'
import { suggestCompetencies } from './suggest-competencies.ts'
import { candidate } from '../score/score.fixture.ts'

describe.each([
  ['ko', korean],
  ['en', english],
] as const)('a version of a story in %s', (language, story) => {
  test.each(VERSIONS)('of %d seconds is sentences of the story in their order, and fits', (seconds) => {
    const { text, leftOut } = cutVersion(story, language, seconds)
    const all = sentencesOf(story).map(({ quote }) => quote)
    const kept = all.filter((sentence) => text.includes(sentence))
    expect(kept.join(' ')).toBe(text)
    expect(leftOut).toBe(all.length - kept.length)
    expect(speakingTimeOf(text, language).seconds).toBeLessThanOrEqual(seconds)
  })

  test('is the shorter the fewer seconds it has, and keeps what was done and what came of it', () => {
    const [long, middle, short] = VERSIONS.map((seconds) => cutVersion(story, language, seconds))
    expect(long?.leftOut).toBeLessThan(middle?.leftOut ?? 0)
    expect(middle?.leftOut).toBeLessThan(short?.leftOut ?? 0)
    for (const part of ['action', 'result'] as const) {
      const sentences = sentencesOf(story).filter((sentence) => sentence.part === part)
      expect(sentences.some(({ quote }) => short?.text.includes(quote))).toBe(true)
    }
  })

  test('is the whole story where there is time', () => {
    const short = { ...story, situation: '', task: '' }
    const brief = { ...short, action: sentencesOf(story).at(-1)?.quote ?? '', result: '' }
    expect(cutVersion(brief, language, 90)).toEqual({ text: wholeStory(brief), leftOut: 0 })
  })
})

test('one sentence stays even where it alone takes longer', () => {
  const action = `저는 ${'매우 오래 걸리는 일을 하나씩 차례대로 '.repeat(12)}했습니다.`
  expect(cutVersion({ situation: '', task: '', action, result: '' }, 'ko', 30)).toEqual({ text: action, leftOut: 0 })
})

test('speaking takes as long as its syllables or words at an ordinary pace, numbers read aloud', () => {
  expect(speakingTimeOf('가'.repeat(421), 'ko').seconds).toBe(100)
  expect(speakingTimeOf('2024', 'ko')).toEqual(speakingTimeOf('이천이십사', 'ko'))
  expect(speakingTimeOf(Array.from({ length: 140 }, () => 'word').join(' '), 'en')).toEqual({
    seconds: 60,
    fast: 52.5,
    slow: 70,
  })
})

test('a figure that a version does not say is named', () => {
  const missing = missingNumbers({ ...korean, numbers: ['문의 30% 감소'] }, korean.result)
  expect(missing).toContain('30%')
  expect(missing).not.toContain('40분')
})

describe('what a story may show', () => {
  test.each([
    ['ko', korean],
    ['en', english],
  ] as const)('is suggested in %s with sentences that stand where they say', (language, story) => {
    const suggested = suggestCompetencies(story, language)
    expect(suggested.length).toBeGreaterThan(0)
    expect(suggested.length).toBeLessThanOrEqual(3)
    for (const { evidence } of suggested)
      for (const { part, quote, start, end } of evidence) expect(story[part].slice(start, end)).toBe(quote)
  })

  test('is what its words speak of', () => {
    const quarrel = {
      situation: '두 팀이 출시 일정을 두고 갈등을 겪었습니다.',
      task: '저는 의견 차이를 조정하는 역할을 맡았습니다.',
      action: '양쪽의 입장을 따로 듣고 서로 양보할 수 있는 점을 찾아 합의안을 만들었습니다.',
      result: '갈등이 풀려 일정을 지켰습니다.',
    }
    expect(suggestCompetencies(quarrel, 'ko').map(({ competency }) => competency)).toContain('conflict-management')
    expect(suggestCompetencies({ situation: '', task: '', action: '', result: '' }, 'ko')).toEqual([])
  })
})

describe('a story of an answer', () => {
  const text = '작년에 마감이 늦었습니다. 제가 배치를 나눴습니다. 40분으로 줄었습니다.'
  const filled = (['situation', 'action', 'result'] as const).map((slot, at) => {
    const quote = text.split(/(?<=\.) /u)[at] ?? ''
    const start = text.indexOf(quote)
    return { slot, quote, start, end: start + quote.length, confidence: 0.9 }
  })

  test('holds its sentences, each in its part, and its figures', () => {
    expect(storyOfAnswer([{ ...candidate(text), filled }])).toEqual({
      situation: '작년에 마감이 늦었습니다.',
      task: '',
      action: '제가 배치를 나눴습니다.',
      result: '40분으로 줄었습니다.',
      numbers: ['40분'],
    })
  })

  test('is none where the answer tells none', () => {
    expect(storyOfAnswer([candidate(text)])).toBeNull()
  })
})

describe('telling a story', () => {
  const story = told('s1', korean)

  test('is found where its sentences are said in other words, with the words of both', () => {
    const said = `${korean.action.replace('먼저', '우선')} ${korean.result}`
    const [use] = storyUses([story], [{ ...ANSWER, text: said }])
    expect(use).toMatchObject({ storyId: 's1', interviewId: 'i1' })
    for (const { answer, story: quote } of use?.quotes ?? []) {
      expect(said).toContain(answer)
      expect(korean[quote.part].slice(quote.start, quote.end)).toBe(quote.quote)
    }
    expect(use?.quotes.length).toBeGreaterThan(1)
  })

  test('is not found in an answer about something else, nor in another language', () => {
    const other = '고객이 환불을 요구해서 규정을 설명하고 대안을 두 가지 드렸습니다. 고객은 교환을 택하셨습니다.'
    expect(storyUses([story], [{ ...ANSWER, text: other }])).toEqual([])
    expect(storyUses([story], [{ ...ANSWER, language: 'en', text: korean.action }])).toEqual([])
  })

  test('is too often in three interviews or twice in one', () => {
    const use = (interviewId: string, questionId: string) => ({ ...USE, interviewId, questionId })
    expect(overusedStories([use('i1', 'q1'), use('i2', 'q1')])).toEqual([])
    expect(overusedStories([use('i1', 'q1'), use('i2', 'q1'), use('i3', 'q1')])).toEqual(['s1'])
    expect(overusedStories([use('i1', 'q1'), use('i1', 'q2')])).toEqual(['s1'])
  })
})

test('a competency is covered by a story that is not worn out; what is asked most and has none comes first', () => {
  const stories = [
    { id: 's1', competencies: ['teamwork'] },
    { id: 's2', competencies: ['teamwork', 'leadership'] },
  ]
  const cover = coverOf({ stories, overused: ['s2'], asked: ['negotiation', 'negotiation', 'listening'] })
  expect(cover.slice(0, 2).map(({ competency }) => competency)).toEqual(['negotiation', 'listening'])
  const of = (id: string) => cover.find(({ competency }) => competency === id)
  expect(of('teamwork')).toMatchObject({ standing: 'covered', storyIds: ['s1', 's2'] })
  expect(of('leadership')).toMatchObject({ standing: 'overused', storyIds: ['s2'] })
  expect(of('negotiation')).toMatchObject({ standing: 'uncovered', storyIds: [], asked: 2 })
})

test('the parts of a story are told in the order of the contract', () => {
  expect([...new Set(sentencesOf(korean).map(({ part }) => part))]).toEqual(storyPart.options)
})

const ANSWER = {
  interviewId: 'i1',
  questionId: 'q1',
  company: '가온상사',
  competency: 'teamwork',
  language: 'ko',
  at: '2026-11-29T00:00:00.000Z',
} as const
const QUOTE = { part: 'action', quote: '했습니다', start: 0, end: 4 } as const
const USE = {
  storyId: 's1',
  company: '가온상사',
  competency: 'teamwork',
  at: '2026-11-29T00:00:00.000Z',
  quotes: [{ answer: '했습니다', story: QUOTE }],
}
