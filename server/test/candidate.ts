import { randomUUID } from 'node:crypto'
import { type Advance, type Interview, startInterview, submitAnswer, type Turn } from '@maju/contracts/interview'
import { createPlan, type Plan } from '@maju/contracts/plan'
import { createTarget, type Target } from '@maju/contracts/target'
import type { Visitor } from './visitor.ts'

export const resume = `홍길동 | 백엔드 개발자

경력
가온페이 결제플랫폼팀 (2022-03 ~ 현재)
- 정산 배치를 스트리밍으로 바꿔 마감 시간을 6시간에서 40분으로 줄임
- 결제 승인 API의 장애 대응 절차를 만들고 당직자를 교육함
- 주문 서비스와 결제 서비스를 나누는 프로젝트에서 API 설계를 맡음

자격증
정보처리기사 (2021-05)`

export const posting = `백엔드 개발자 채용

담당업무
- 결제와 정산 서비스의 설계와 개발
- 대용량 트래픽을 처리하는 시스템 운영

자격요건
- 서버 개발 경력 3년 이상
- 관계형 데이터베이스를 깊이 이해하는 분`

const answers = [
  '작년 봄에 정산 마감이 자주 늦어지는 문제가 있었습니다. 제 역할은 배치를 다시 설계하는 것이었습니다. 저는 먼저 병목을 재 보고 작업을 작은 단위로 나눴습니다. 그 결과 마감 시간이 6시간에서 40분으로 줄었습니다.',
  '제가 직접 장애 기록을 모아서 원인을 나누고, 가장 잦은 것부터 고쳤습니다. 왜냐하면 당직자의 부담이 그쪽에 몰려 있었기 때문입니다.',
  '그 일을 통해 먼저 재고 나서 고쳐야 한다는 것을 배웠습니다.',
]

/** The turn that waits for an answer. */
export const openTurn = (turns: readonly Turn[]): number =>
  turns.findLast(({ from }) => from === 'interviewer')?.seq ?? -1

/** A target, a plan and an interview that has begun. */
export async function beginning(
  visitor: Visitor,
  wish: { questions?: number; builtInOnly?: boolean } = {},
): Promise<{ target: Target; plan: Plan; interview: Interview }> {
  const target = await visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', resume, posting },
  })
  const plan = await visitor.call(createPlan, {
    params: { targetId: target.id },
    body: { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 5, ...wish },
  })
  const interview = await visitor.call(startInterview, { params: { planId: plan.id } })
  return { target, plan, interview }
}

/** Says the nth of a few ordinary answers to whatever is open. */
export function say(visitor: Visitor, interviewId: string, turns: readonly Turn[], n: number): Promise<Advance> {
  return visitor.call(submitAnswer, {
    params: { interviewId },
    body: { replyTo: openTurn(turns), text: answers[n % answers.length] },
    headers: { 'idempotency-key': randomUUID() },
  })
}

/** Answers until the interview is over; gives every turn. */
export async function finish(visitor: Visitor, interview: Interview): Promise<Turn[]> {
  const all = [...interview.turns]
  for (let n = 0; n < 60; n += 1) {
    const now = await say(visitor, interview.id, all, n)
    all.push(...now.turns)
    if (now.status === 'finished') return all
  }
  throw new Error('the interview never ended')
}
