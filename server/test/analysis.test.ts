import { deepenTargetAnalysis, exportTargetAnalysis, getTargetAnalysis } from '@maju/contracts/documents'
import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import { createTarget, updateTarget } from '@maju/contracts/target'
import { NCS_FOUND } from '@maju/documents/resume/analysis/ncs-evidence'
import { ncsAbility } from '@maju/interviewer/bank/ncs'
import { beforeAll, describe, expect, test } from 'vitest'
import { posting, resume } from './candidate.ts'
import { blockOf, handMadeModel } from './hand-made-model.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const coverLetter =
  '지원 동기 (500자 이내)\n저는 정산이 어긋나는 까닭을 끝까지 찾는 일을 좋아합니다. 그래서 지원했습니다.'

async function begun(house: TestHouse, change = {}) {
  const visitor = await house.guest()
  const body = {
    company: '한빛소프트웨어',
    jobTitle: '백엔드 개발자',
    language: 'ko',
    resume,
    coverLetter,
    posting,
    ...change,
  }
  const target = await visitor.call(createTarget, { body })
  return { visitor, params: { targetId: target.id } }
}
const analysis = (visitor: Visitor, params: { targetId: string }) => visitor.call(getTargetAnalysis, { params })

describe('the analysis of a target by rules', () => {
  let house: TestHouse
  let found: DocumentAnalysis
  beforeAll(async () => {
    house = await testHouse()
    const { visitor, params } = await begun(house)
    found = await analysis(visitor, params)
  })

  test('matches the posting, expects questions about the résumé, and says that rules made it', () => {
    expect(found.keywords.map(({ word }) => word)).toEqual(expect.arrayContaining(['정산', '데이터베이스']))
    expect(found.questions.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(2)
    expect(found).toMatchObject({ madeBy: { engine: 'built-in', model: null }, status: 'ready', canDeepen: false })
  })

  test('cites only what stands in its texts', () => {
    const texts = new Map(found.documents.map(({ kind, text }) => [kind as string, text]))
    const cited = [found.strengths, found.weaknesses, found.questions, found.ncs].flatMap((part) =>
      part.flatMap(({ sources }) => sources),
    )
    expect(cited.length).toBeGreaterThan(5)
    for (const { document, quote, start, end } of cited) expect(texts.get(document)?.slice(start, end)).toBe(quote)
  })

  test('is the same for the same texts, and another when one changes', async () => {
    const { visitor, params } = await begun(house)
    const first = await analysis(visitor, params)
    expect(await analysis(visitor, params)).toEqual(first)
    await visitor.call(updateTarget, { params, body: { coverLetter: '' } })
    const second = await analysis(visitor, params)
    expect(second.inputs).not.toBe(first.inputs)
    expect(second.writing).toEqual([])
  })

  test('names abilities as the question bank does', () => {
    for (const { ability, subAbility } of NCS_FOUND)
      expect(ncsAbility(ability)?.subAbilities.map(({ id }) => id)).toContain(subAbility)
    expect(found.ncs[0]?.ability).toMatch(/능력|윤리/u)
  })

  test('is nothing for a target without texts', async () => {
    const { visitor, params } = await begun(house, { resume: '', coverLetter: '', posting: '' })
    expect(await analysis(visitor, params)).toMatchObject({ documents: [], questions: [], strengths: [] })
  })

  test('cannot be deepened without a model', async () => {
    const { visitor, params } = await begun(house)
    expect((await visitor.send(deepenTargetAnalysis, { params })).json()).toMatchObject({ code: 'unavailable' })
  })

  test('comes as a page of Markdown in which nothing of the documents is markup', async () => {
    const hostile = resume.replace('정산 배치를', '<b>정산</b> [배치]를 *모두*')
    const { visitor, params } = await begun(house, { resume: hostile })
    const page = await visitor.send(exportTargetAnalysis, { params })
    expect(page.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(page.body).toContain('# 서류 분석')
    expect(page.body).toContain('내장 규칙')
    expect(page.body).toContain(String.raw`\<b\>정산\</b\> \[배치\]를 \*모두\*`)
  })
})

describe('a model that is asked for more', () => {
  const withModel = (object: (prompt: string) => unknown) => {
    const made = handMadeModel({ object: ({ prompt }) => object(prompt) })
    return { ...made, house: testHouse({ model: made.chosen }) }
  }
  const claim = (prompt: string, part: string) =>
    String(blockOf(prompt, 'CLAIMS').find(({ quote }) => String(quote).includes(part))?.id)

  test('adds what rests on the documents, changes nothing that the rules found, and is named', async () => {
    const { house: opening, seen } = withModel((prompt) => ({
      improvements: [
        {
          claimId: claim(prompt, '당직자'),
          after: '결제 승인 API의 장애 대응 절차를 직접 만들고 당직자를 교육해 [결과]',
          why: '결과가 필요합니다.',
        },
        { claimId: claim(prompt, '당직자'), after: '장애를 90% 줄임', why: '숫자가 좋습니다.' },
      ],
      questions: [],
    }))
    const house = await opening
    const { visitor, params } = await begun(house)
    const before = await analysis(visitor, params)
    expect(before.canDeepen).toBe(true)
    expect(await visitor.call(deepenTargetAnalysis, { params })).toMatchObject({
      status: 'deepening',
      canDeepen: false,
    })
    await visitor.call(deepenTargetAnalysis, { params })
    expect(await analysis(visitor, params)).toMatchObject({ status: 'deepening' })
    await house.queue.drain()
    expect(seen).toHaveLength(1)
    const after = await analysis(visitor, params)
    expect(after).toMatchObject({ status: 'ready', madeBy: { engine: 'model', model: 'hand/made' } })
    const [added, ...rest] = after.improvements
    expect(added).toMatchObject({ kind: 'reword', madeBy: { model: 'hand/made' } })
    expect(rest).toEqual(before.improvements)
    expect({ ...after, improvements: [], madeBy: null }).toEqual({ ...before, improvements: [], madeBy: null })
  })

  test('never sees a name, a number or an address of the candidate', async () => {
    const { house: opening, seen } = withModel(() => ({ improvements: [], questions: [] }))
    const house = await opening
    const { visitor, params } = await begun(house, {
      resume: `${resume}\n홍길동은 gildong@example.com 에서 결제를 30% 개선`,
    })
    await visitor.call(deepenTargetAnalysis, { params })
    await house.queue.drain()
    expect(seen).toHaveLength(1)
    for (const { text } of seen) expect(text).not.toMatch(/홍길동|gildong@/u)
  })

  test('and fails leaves the analysis as the rules made it, with the reason', async () => {
    const { house: opening } = withModel(() => 'nonsense')
    const house = await opening
    const { visitor, params } = await begun(house)
    await visitor.call(deepenTargetAnalysis, { params })
    await house.queue.drain()
    const after = await analysis(visitor, params)
    expect(after).toMatchObject({
      status: 'ready',
      madeBy: { engine: 'built-in', fallback: expect.any(String) as string },
    })
    expect(after.canDeepen).toBe(true)
  })

  test('whose texts have changed meanwhile adds nothing to the new ones', async () => {
    const { house: opening, seen } = withModel(() => ({ improvements: [], questions: [] }))
    const house = await opening
    const { visitor, params } = await begun(house)
    await visitor.call(deepenTargetAnalysis, { params })
    await visitor.call(updateTarget, { params, body: { coverLetter: '' } })
    await house.queue.drain()
    expect(seen).toEqual([])
    expect(await analysis(visitor, params)).toMatchObject({
      status: 'ready',
      madeBy: { engine: 'built-in', fallback: null },
    })
  })
})
