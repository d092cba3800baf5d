import type { Language } from '@maju/contracts/basics'
import { describe, expect, it } from 'vitest'
import { findContradiction } from './contradiction.ts'
import { findFacts } from './facts.ts'
import { samplePlan } from './sample-plan.conformance.ts'

/** What the candidate says is held against one line of a résumé that the question does not cite. */
function against(language: Language, line: string, said: string): string | null {
  const [question] = samplePlan(language).questions
  if (!question) throw new Error('The sample plan has no question')
  const documents = [{ kind: 'resume' as const, text: `머리말\n${line}\n` }]
  const found = findContradiction(findFacts(said, language), [], { documents, question, language, settled: [] })
  return found && typeof found.against !== 'string' ? found.against.quote : null
}

describe('a contradiction with the résumé', () => {
  it.each([
    ['ko', '콜센터 문의 응대 시간을 12분에서 5분으로 단축', '콜센터 문의 응대 시간을 12분에서 8분으로 줄였습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 2022.02)', '저는 가온상사 영업팀에서 4년 동안 근무했습니다.'],
    ['ko', '새빛 봉사단 홍보부 팀원으로 활동', '저는 새빛 봉사단 홍보부 팀장으로 활동했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 현재)', '2018년에 입사해서 가온상사 영업팀에 있습니다.'],
    ['ko', '가온상사 영업팀 근무 (2017.03 ~ 2019.02)', '가온상사 영업팀에서는 2023년까지 근무했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2017.03 ~ 2019.02)', '2023년에 가온상사 영업팀을 퇴사했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2017.03 ~ 2019.02)', '가온상사 영업팀에 2017년 3월부터 2023년 5월까지 있었습니다.'],
    ['ko', '새빛 봉사단 홍보부 팀장으로 활동', '저는 새빛 봉사단 홍보부 팀원으로 활동했습니다.'],
    [
      'en',
      'Reduced checkout errors from 40 cases to 10 cases a week',
      'I reduced checkout errors from 40 cases to 25 cases a week.',
    ],
    ['en', 'Gaon Trading, sales team (2021-03 – 2022-02)', 'I worked in the sales team of Gaon Trading for 4 years.'],
    ['en', 'Gaon Trading, sales team (2017-03 – 2019-02)', 'I left the sales team of Gaon Trading in 2023.'],
    ['en', 'Gaon Trading, sales team (2017-03 – present)', 'I joined the sales team of Gaon Trading in 2021.'],
    [
      'en',
      'Saebit volunteer club, public relations, team member',
      'I was the team leader of public relations in the Saebit volunteer club.',
    ],
  ] as const)('is found (%s): “%s” — “%s”', (language, line, said) => {
    expect(against(language, line, said)).not.toBeNull()
    expect(line).toContain(against(language, line, said))
  })

  it.each([
    ['ko', '콜센터 문의 응대 시간을 12분에서 5분으로 단축', '콜센터 문의 응대 시간을 5분까지 줄였습니다.'],
    ['ko', '콜센터 문의 응대 시간을 12분에서 5분으로 단축', '콜센터 문의 응대 시간을 7분 줄였습니다.'],
    ['ko', '매출 2억에서 3억 원으로 성장', '매출이 50% 늘었습니다.'],
    ['ko', '오배송률을 4.2%에서 1.1%로 낮춤', '오배송률을 약 4%에서 1.1%로 낮췄습니다.'],
    ['ko', '콜센터 문의 응대 시간을 12분에서 5분으로 단축', '하루에 30분씩 신입 교육을 했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 2022.02)', '가온상사 영업팀에서 1년 동안 근무했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 2022.02)', '가온상사 영업팀에서 3개월 동안 신규 거래처를 찾아다녔습니다.'],
    ['ko', '새빛 봉사단 홍보부 팀원으로 활동', '새빛 봉사단 홍보부 팀장님께 먼저 말씀드렸습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 2023.01)', '가온상사 영업팀에서는 2022년 말까지 근무했습니다.'],
    ['ko', '가온상사 영업팀 근무 (2021.03 ~ 현재)', '2023년에 가온상사 영업팀에서 새 거래처를 찾아 나섰습니다.'],
    [
      'ko',
      '가온상사 영업팀 근무 (2017.03 ~ 2019.02)',
      '가온상사 영업팀의 목표는 2023년까지 매출을 두 배로 늘리는 것이었습니다.',
    ],
    ['ko', '가온상사 영업팀 근무 (2017.03 ~ 2019.02)', '다온물산 구매팀에서는 2023년까지 근무했습니다.'],
    ['en', 'Reduced checkout errors from 40 cases to 10 cases a week', 'Checkout errors went down to 10 cases a week.'],
    ['en', 'Reduced checkout errors from 40 cases to 10 cases a week', 'I trained 6 people at the checkout.'],
    ['en', 'Gaon Trading, sales team (2017-03 – 2019-02)', 'The sales team of Gaon Trading won a prize in 2023.'],
    ['en', 'Gaon Trading, sales team (2017-03 – 2019-02)', 'I left the purchasing unit of Daon Foods in 2023.'],
    ['en', 'Gaon Trading, sales team (2021-03 – 2022-02)', 'I spent a year in the sales team of Gaon Trading.'],
    [
      'en',
      'Saebit volunteer club, public relations, team member',
      'I asked the team leader of the Saebit volunteer club.',
    ],
  ] as const)('is not suspected (%s): “%s” — “%s”', (language, line, said) => {
    expect(against(language, line, said)).toBeNull()
  })

  it.each(['posting', 'company'] as const)('is not looked for in what is about somebody else: %s', (kind) => {
    const [question] = samplePlan('ko').questions
    if (!question) throw new Error('The sample plan has no question')
    const documents = [{ kind, text: '물류 센터 경력 5년 이상인 분' }]
    const facts = findFacts('물류 센터 경력은 2년입니다.', 'ko')
    expect(findContradiction(facts, [], { documents, question, language: 'ko', settled: [] })).toBeNull()
  })

  it('cites the line at its place in the document', () => {
    const plan = samplePlan('ko')
    const [question] = plan.questions
    if (!question) throw new Error('The sample plan has no question')
    const facts = findFacts('오배송률을 4.2%에서 2.5%로 낮췄습니다.', 'ko')
    const found = findContradiction(facts, [], { documents: plan.documents, question, language: 'ko', settled: [] })
    const cited = found?.against
    if (!cited || typeof cited === 'string') throw new Error('Nothing was cited')
    expect(plan.documents[0]?.text.slice(cited.start, cited.end)).toBe(cited.quote)
  })

  it('is found in a sixty-thousand-character résumé in a few milliseconds', () => {
    const plan = samplePlan('ko')
    const [question] = plan.questions
    if (!question) throw new Error('The sample plan has no question')
    const line = '- 물류 센터에서 하루 300건을 처리하고 오배송률을 4.2%에서 1.1%로 낮춤\n'
    const documents = [{ kind: 'resume' as const, text: line.repeat(1200) }]
    const facts = findFacts('물류 센터에서 하루 300건을 처리하고 직원 4명과 일했습니다.', 'ko')
    const started = performance.now()
    findContradiction(facts, [], { documents, question, language: 'ko', settled: [] })
    expect(performance.now() - started).toBeLessThan(500)
  })
})
