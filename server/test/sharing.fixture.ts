import { randomUUID } from 'node:crypto'
import { submitAnswer } from '@maju/contracts/interview'
import { getReport } from '@maju/contracts/report'
import { createShare } from '@maju/contracts/share'
import { commentShared, markShared, openShare, type SharedReport } from '@maju/contracts/shared-report'
import { dimension } from '@maju/contracts/report'
import type { z } from 'zod'
import { beginning, finish, openTurn } from './candidate.ts'
import type { TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** What leads to the person who says it, among what does not. */
export const contacts = ['홍길동', '길동', '010-2345-6789', 'gildong@example.com', '서울특별시 강남구 테헤란로 152']
export const revealing =
  '저는 홍길동입니다. 서울특별시 강남구 테헤란로 152에 살고 연락처는 010-2345-6789, gildong@example.com입니다. 작년 봄에 정산 마감이 자주 늦어지는 문제가 있었습니다. 제 역할은 배치를 다시 설계하는 것이었습니다. 저는 먼저 병목을 재 보고 작업을 작은 단위로 나눴습니다. 그 결과 마감 시간이 6시간에서 40분으로 줄었습니다.'

/** A finished interview that has been judged, whose first answer says who it is. */
export async function heldInterview(house: TestHouse, visitor: Visitor) {
  const { target, plan, interview } = await beginning(visitor)
  const { turns } = await visitor.call(submitAnswer, {
    params: { interviewId: interview.id },
    body: { replyTo: openTurn(interview.turns), text: revealing },
    headers: { 'idempotency-key': randomUUID() },
  })
  await finish(visitor, { ...interview, turns: [...interview.turns, ...turns] })
  await house.queue.drain()
  const report = await visitor.call(getReport, { params: { interviewId: interview.id } })
  const answered = report.questions.filter(({ attempts }) => attempts.length > 0).map(({ question }) => question.id)
  return { target, plan, interviewId: interview.id, report, answered, questionId: answered[0] ?? '' }
}

type Wish = Partial<z.input<typeof createShare.body>>

/** The token of a new link, and the link itself. */
export async function linked(visitor: Visitor, interviewId: string, wish: Wish = {}) {
  const { path, ...share } = await visitor.call(createShare, { params: { interviewId }, body: wish })
  return { token: path.split('/').at(-1) ?? '', share }
}

export const opened = (visitor: Visitor, token: string) => visitor.call(openShare, { params: { token } })

/** Gives every dimension of a question this level. */
export const markAll = (
  visitor: Visitor,
  token: string,
  questionId: string,
  level: number | null,
): Promise<SharedReport> =>
  visitor.call(markShared, {
    params: { token, questionId },
    body: { name: '멘토', marks: dimension.options.map((one) => ({ dimension: one, level })) },
  })

export const said = (
  visitor: Visitor,
  token: string,
  questionId: string,
  given: Partial<z.input<typeof commentShared.body>> = {},
) =>
  visitor.send(commentShared, {
    params: { token },
    body: { name: '멘토', questionId, place: { kind: 'question' }, text: '첫 문장이 좋아요.', ...given },
  })

/** Every key of a JSON value, however deep. */
export function keysOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((part) => [...keysOf(part)]))
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]))
}
