import type { PlanRequest } from '@maju/contracts/plan'
import { type BankQuestion, builtInBank } from '../bank/bank.ts'
import { makePlan, type PlanDraft, type PlanTarget } from './make-plan.ts'

export const resumeKo = `경력
가온상사(가상) · 백엔드 개발자 (2021-03 ~ 현재)
- 정산 배치를 이벤트 기반으로 바꿔 처리 시간을 5시간에서 42분으로 단축
- 결제 장애 알림을 만들고 평균 복구 시간을 68분에서 19분으로 줄임
- 신입 개발자 3명의 코드 리뷰를 담당
- 데이터팀과 전환 일정을 조율해 오류 없이 이전을 완료
기술
Kotlin, PostgreSQL`
const letterKo = `지원 동기
정산 오류를 끝까지 찾아내는 일을 가장 중요하게 생각합니다. 더 큰 규모에서 그 일을 하고 싶습니다.`
const postingKo = `담당업무
- 정산과 결제 API 설계와 운영
- 대용량 배치의 이벤트 기반 전환
자격요건
- Kotlin 또는 Java 개발 경험
우대사항
- 금융권 정산 경험
복지
- 연봉 5,000만원, 점심 제공`
const resumeEn = `Experience
Sample Grocers (fictional), Data Analyst, Jan 2021 - Present
- Reduced stock waste by 18% with a weekly demand forecast
- Built dashboards that 40 store managers use every day
- Coached two junior analysts
Skills
SQL, Python`
const postingEn = `Responsibilities
- Own the demand forecast for all stores
- Design and read experiments
Requirements
- Experience with SQL and Python`

export const targets = {
  ko: {
    company: '다온(가상)',
    jobTitle: '백엔드 개발자',
    ncsMajor: null,
    documents: [
      { kind: 'resume', text: resumeKo },
      { kind: 'cover-letter', text: letterKo },
      { kind: 'posting', text: postingKo },
    ],
  },
  en: {
    company: 'Sample Grocers',
    jobTitle: 'Data Analyst',
    ncsMajor: null,
    documents: [
      { kind: 'resume', text: resumeEn },
      { kind: 'posting', text: postingEn },
    ],
  },
  bare: { company: '바다호텔', jobTitle: '호텔 프런트', ncsMajor: '12', documents: [] },
} satisfies Record<string, PlanTarget>

export const request = (some: Partial<PlanRequest> = {}): PlanRequest => ({
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  questions: 8,
  minutes: 25,
  preset: 'standard',
  builtInOnly: false,
  ...some,
})

export const make = (some: Partial<PlanRequest>, target: PlanTarget, seed = 'seed'): PlanDraft =>
  makePlan({ request: request(some), target, bank: builtInBank, seed })

export const byId = (id: string | null): BankQuestion => {
  const question = id === null ? undefined : builtInBank.find(id)
  if (!question) throw new Error(`No bank question ${id}`)
  return question
}
