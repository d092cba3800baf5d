// @vitest-environment happy-dom
import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { Target } from '@maju/contracts/target'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { at, idOf, open, resumeText, rules } from '../documents.fixture.tsx'
import { TargetAnalysis } from './target-analysis.tsx'

const postingText = 'Kafka 경험\nGo 경험'
const cite = (document: 'resume' | 'posting', quote: string) => {
  const start = (document === 'resume' ? resumeText : postingText).indexOf(quote)
  return { document, section: null, quote, start, end: start + quote.length }
}
const line = cite('resume', '배치를 40분으로 줄임')

const target: Target = {
  id: idOf(1),
  company: '한빛물산',
  jobTitle: '개발자',
  ncsMajor: null,
  effectiveNcsMajor: null,
  language: 'ko',
  interviewDay: null,
  posting: postingText,
  resume: resumeText,
  coverLetter: '',
  demo: false,
  interviews: 0,
  createdAt: at,
  updatedAt: at,
}

const analysis: DocumentAnalysis = {
  language: 'ko',
  documents: [
    { kind: 'resume', text: resumeText },
    { kind: 'posting', text: postingText },
  ],
  inputs: 'x',
  keywords: [{ word: 'Kafka', wanted: 'required', standing: 'weak', posting: [cite('posting', 'Kafka')], own: [line] }],
  requirements: [
    { wanted: 'required', standing: 'have', posting: cite('posting', 'Kafka 경험'), own: [line], missing: [] },
    { wanted: 'preferred', standing: 'missing', posting: cite('posting', 'Go 경험'), own: [], missing: ['Go'] },
  ],
  strengths: [
    { kind: 'measured-result', text: '숫자로 보여 줍니다.', sources: [line] },
    { kind: 'measured-result', text: '숫자로 보여 줍니다.', sources: [cite('resume', '2021-03')] },
  ],
  weaknesses: [{ kind: 'vague', text: '막연합니다.', sources: [line] }],
  questions: [
    {
      text: '배치를 어떻게 줄였나요?',
      why: '방법을 봅니다.',
      competency: 'problem-solving',
      ncs: { ability: 'a', subAbility: 'b' },
      sources: [line],
      guide: [{ slot: 'action', text: '직접 한 일', own: [line] }],
      madeBy: rules,
    },
  ],
  improvements: [
    {
      kind: 'add-number',
      before: line,
      after: `${line.quote} [얼마나 자주]`,
      why: '숫자는 본인만 압니다.',
      madeBy: { engine: 'model', model: 'scripted/script', version: '1', fallback: null },
    },
  ],
  ncs: [{ ncs: { ability: 'a', subAbility: 'b' }, ability: '문제해결능력', subAbility: '사고력', sources: [line] }],
  inconsistencies: [{ kind: 'gap', text: '비어 있습니다.', months: 7, sources: [line] }],
  warnings: [{ document: 'resume', kind: 'blind-hiring', quote: '예시은행', start: 4, end: 8 }],
  writing: [
    {
      title: null,
      start: 0,
      end: 10,
      characters: 450,
      charactersWithoutSpaces: 400,
      bytes: 900,
      limit: { amount: 500, unit: 'characters', spaces: false },
      findings: [],
    },
  ],
  status: 'ready',
  canDeepen: false,
  madeBy: rules,
}

const empty: DocumentAnalysis = {
  ...analysis,
  documents: [],
  keywords: [],
  requirements: [],
  strengths: [],
  weaknesses: [],
  questions: [],
  improvements: [],
  ncs: [],
  inconsistencies: [],
  warnings: [],
  writing: [],
}

const show = (found: () => DocumentAnalysis) =>
  open(<TargetAnalysis targetId={target.id} />, ({ method, path }) => {
    if (path.endsWith('/deepening')) return Response.json({ ...analysis, status: 'deepening' }, { status: 202 })
    return method === 'GET' && path.endsWith('/analysis') ? found() : target
  })

afterEach(cleanup)

test('each part is there with its figures, and says what made it', async () => {
  show(() => analysis)
  expect(await screen.findByRole('heading', { name: '공고와 견주기' })).toBeDefined()
  for (const words of ['한 일로 보여요', '서류에 없는 말: Go', '7개월', '문제해결능력'])
    expect(screen.getAllByText(words, { exact: false }).length).toBeGreaterThan(0)
  expect(screen.getByText(/내장 규칙으로 만들었어요 \(rules-1\)/)).toBeDefined()
  expect(screen.getByText(/scripted\/script/)).toBeDefined()
  expect(screen.getByText(/제한의 80%/)).toBeDefined()
  expect(screen.getByText('자기소개서가 없어요.', { exact: false })).toBeDefined()
})

test('what is said of several lines is said once, with all of them', async () => {
  show(() => analysis)
  const said = (await screen.findByText('숫자로 보여 줍니다.')).closest('li') ?? expect.unreachable()
  expect(within(said).getAllByRole('button')).toHaveLength(2)
})

test('a chip, a line of the posting and a warning open at their places', async () => {
  show(() => analysis)
  await screen.findByText('막연합니다.')
  const marked = (name: RegExp) => {
    fireEvent.click(screen.getAllByRole('button', { name })[0] ?? expect.unreachable())
    const text = screen.getByRole('dialog').querySelector('mark')?.textContent
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '닫기' }))
    return text
  }
  expect(marked(/^이력서 ‘배치를/)).toBe(line.quote)
  expect(marked(/^Go 경험/)).toBe('Go 경험')
  expect(marked(/^이력서: “예시은행/)).toBe('예시은행')
})

test('what is to be filled in is a blank, said to be one', async () => {
  show(() => analysis)
  const blank = await screen.findByText('얼마나 자주')
  expect(blank.textContent).toBe('채울 곳: 얼마나 자주')
  expect(blank.closest('dd')?.textContent).not.toContain('[')
})

test('a word shows both sides when it is pressed', async () => {
  show(() => analysis)
  fireEvent.click(await screen.findByRole('button', { name: 'Kafka', expanded: false }))
  const places = screen.getByText(/‘Kafka’이\(가\) 나온 곳/).parentElement ?? expect.unreachable()
  expect(within(places).getAllByRole('button')).toHaveLength(2)
})

test('where there is no text at all, the first step is told', async () => {
  show(() => empty)
  expect(await screen.findByText('분석할 글이 없어요')).toBeDefined()
  expect(screen.getByRole('link', { name: '내 서류에서 고르기' }).getAttribute('href')).toBe('/documents')
})

test('a model is asked only where there is one, and what it adds comes when it has answered', async () => {
  let asked = 0
  const told = show(() => {
    asked += 1
    return asked === 1 ? { ...analysis, canDeepen: true } : analysis
  })
  fireEvent.click(await screen.findByRole('button', { name: '언어 모델에 더 물어보기' }))
  expect(await screen.findByText('언어 모델이 서류를 읽고 있어요')).toBeDefined()
  await waitFor(() => expect(screen.queryByText('언어 모델이 서류를 읽고 있어요')).toBeNull(), { timeout: 5000 })
  expect(screen.queryByRole('button', { name: '언어 모델에 더 물어보기' })).toBeNull()
  expect(told.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    `/targets/${target.id}/analysis/deepening`,
  ])
})
