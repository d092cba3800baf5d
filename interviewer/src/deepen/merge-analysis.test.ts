import { readClaims } from '@maju/text/sources/read-documents'
import { describe, expect, test } from 'vitest'
import type { ProposedAnalysis } from './analysis-prompt.ts'
import { mergeAnalysis } from './merge-analysis.ts'

const resume = '경력\n- Kafka 소비 지연 경보를 만들고 복구 시간을 68분에서 19분으로 줄임\n- 신규 서비스 운영을 담당'
const documents = [
  { kind: 'resume' as const, text: resume },
  { kind: 'posting' as const, text: '자격요건\n- 장애 대응 경험' },
]
const claims = readClaims(documents)
const idOf = (part: string) => claims.find(({ quote }) => quote.includes(part))?.id ?? ''
const merge = (proposed: Partial<ProposedAnalysis>) =>
  mergeAnalysis(
    { improvements: [], questions: [], ...proposed },
    { analysis: { language: 'ko', documents, questions: [] }, claims, model: 'hand/made' },
  )

const better = {
  claimId: idOf('Kafka'),
  after: 'Kafka 소비 지연 경보를 직접 만들어 복구 시간을 68분에서 19분으로 줄임',
  why: '직접 한 일이 드러납니다.',
}
const question = {
  claimIds: [idOf('Kafka')],
  competency: 'problem-solving' as const,
  text: '경보의 기준은 어떻게 정하셨나요?',
  why: '판단의 근거를 봅니다.',
  slots: ['action' as const, 'number' as const],
}

describe('an improvement by a model', () => {
  test('is taken with what it rests on and who made it', () => {
    expect(merge({ improvements: [better] }).improvements).toMatchObject([
      {
        kind: 'reword',
        before: { quote: expect.stringContaining('Kafka') as string },
        madeBy: { engine: 'model', model: 'hand/made' },
      },
    ])
  })

  test('may ask for what is missing by a blank', () => {
    const asking = {
      claimId: idOf('담당'),
      after: '신규 서비스의 [직접 한 일]을 맡아 [결과]',
      why: '결과가 필요합니다.',
    }
    expect(merge({ improvements: [asking] }).improvements).toHaveLength(1)
  })

  test.each([
    ['brings a number', { after: `${better.after}, 장애 90% 감소` }],
    ['loses a number', { after: 'Kafka 소비 지연 경보를 만들어 복구 시간을 크게 줄임' }],
    ['brings a tool', { after: 'Kafka와 Prometheus로 소비 지연 경보를 만들어 복구 시간을 68분에서 19분으로 줄임' }],
    ['has a link', { after: `${better.after} https://example.com` }],
    ['is in another language', { after: 'Cut the recovery time from 68 to 19 minutes by an alert on Kafka' }],
    ['says the same', { after: 'Kafka 소비 지연 경보를 만들고 복구 시간을 68분에서 19분으로 줄임' }],
    ['rests on nothing', { claimId: 'resume-999' }],
    ['rewrites the posting', { claimId: idOf('장애 대응'), after: '장애 대응을 경험' }],
  ])('is left out when it %s', (_what, change) => {
    expect(merge({ improvements: [{ ...better, ...change }] }).improvements).toEqual([])
  })
})

describe('a question by a model', () => {
  test('is taken with its guide', () => {
    const [taken] = merge({ questions: [question, question] }).questions
    expect(taken).toMatchObject({ text: question.text, ncs: { ability: 'problem-solving' } })
    expect(taken?.guide.find(({ slot }) => slot === 'number')?.own).toHaveLength(1)
  })

  test('is taken once', () => {
    expect(merge({ questions: [question, question] }).questions).toHaveLength(1)
  })

  test.each([
    ['cites nothing', { claimIds: [] }],
    ['cites what is not there', { claimIds: ['resume-999'] }],
    ['leads', { text: '그 경보 덕분에 당연히 좋아졌죠?' }],
    ['is private', { text: '그 일을 하는 동안 결혼하셨나요?' }],
    ['has a number of its own', { text: '장애가 37건이나 줄어든 까닭은 무엇인가요?' }],
    ['asks for no evidence', { slots: [] }],
  ])('is left out when it %s', (_what, change) => {
    expect(merge({ questions: [{ ...question, ...change }] }).questions).toEqual([])
  })
})
