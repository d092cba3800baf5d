import { exportMe } from '@maju/contracts/account'
import { getInterview } from '@maju/contracts/interview'
import type { Recording } from '@maju/contracts/recording'
import { getReport, retryQuestion } from '@maju/contracts/report'
import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { finish, say } from './candidate.ts'
import { finishWith, inInterview, measurementsOf, recorded, start } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('the report', () => {
  const pauses = (value: number, quality: 'ok' | 'doubtful' = 'ok') => ({
    voice: {
      seconds: { value: 10, quality: 'ok' as const, reason: null },
      pauses: { value, quality, reason: quality === 'ok' ? null : ('noisy' as const) },
    },
  })
  const tracks = async (visitor: Visitor, interviewId: string) => {
    const { delivery, screen } = await visitor.call(getReport, { params: { interviewId } })
    return { delivery, screen }
  }

  test('says why a track is empty: typed, nothing recorded, or recorded and not measured', async () => {
    const { visitor, interview, interviewId, questionId } = await inInterview(await house.guest())
    expect(await tracks(visitor, interviewId)).toEqual({
      delivery: { status: 'empty', reason: 'typed-answers' },
      screen: { status: 'empty', reason: 'no-recording' },
    })
    await say(visitor, interviewId, interview.turns, 0)
    await start(visitor, interviewId, { questionId, kind: 'audio', mediaType: 'audio/webm' })
    expect(await tracks(visitor, interviewId)).toEqual({
      delivery: { status: 'empty', reason: 'not-measured' },
      screen: { status: 'empty', reason: 'no-recording' },
    })
    await start(visitor, interviewId, { questionId })
    expect((await tracks(visitor, interviewId)).screen).toEqual({ status: 'empty', reason: 'not-measured' })
  })

  test('of a recording from before expressions could be measured says that they were not', async () => {
    const { visitor, interview, interviewId, questionId } = await inInterview(await house.guest())
    await say(visitor, interviewId, interview.turns, 0)
    const { id } = await recorded(visitor, interviewId, questionId)
    const { db } = house.database
    await db.execute(sql`update recording set measures = measures #- '{screen,happyShare}' where id = ${id}`)
    const { screen } = await tracks(visitor, interviewId)
    if (screen.status === 'empty') throw new Error('the screen was not measured')
    expect(screen.answers[0]?.measures.happyShare).toEqual({ value: null, quality: 'none', reason: 'switched-off' })
    expect(screen.whole.happyShare).toMatchObject({ value: null, quality: 'none' })
  })

  test('lists every measured answer and combines the first tries into the whole', async () => {
    const { visitor, interview, interviewId } = await inInterview(await house.guest())
    await finish(visitor, interview)
    const { turns } = await visitor.call(getInterview, { params: { interviewId } })
    const answers = turns.filter(({ from, questionId }) => from === 'candidate' && questionId !== null)
    const questionId = answers[0]?.questionId ?? ''
    const text = '다시 답하겠습니다. 저는 병목을 재고 작업을 나눴습니다.'
    const tried = await visitor.call(retryQuestion, { params: { interviewId, questionId }, body: { text } })
    const measured = async (value: number, attempt: number, turn: number) => {
      house.passSeconds(1)
      const { id } = await start(visitor, interviewId, { questionId, attempt, uploaded: false })
      const measurements = measurementsOf(pauses(value)) as never
      const reply = await finishWith(visitor, id, { parts: 0, seconds: 20, turn, measurements })
      return reply.json<Recording>()
    }
    const first = await measured(3, 0, answers[0]?.seq ?? -1)
    const probe = await measured(4, 0, answers.filter((answer) => answer.questionId === questionId).at(-1)?.seq ?? -1)
    const retry = await measured(100, tried.attempt, tried.turns.find(({ from }) => from === 'candidate')?.seq ?? -1)
    const { delivery, screen } = await tracks(visitor, interviewId)
    if (delivery.status !== 'measured' || screen.status !== 'measured') throw new Error('was not measured')
    expect(delivery.whole.pauses).toEqual({ value: 7, quality: 'ok', reason: null })
    expect(delivery.whole.seconds.value).toBe(20)
    expect(delivery.answers.map(({ recordingId, attempt }) => [recordingId, attempt])).toEqual([
      [first.id, 0],
      [probe.id, 0],
      [retry.id, tried.attempt],
    ])
    expect(delivery.answers[2]).toMatchObject({
      questionId,
      seconds: 20,
      uploaded: false,
      measuredBy: { where: 'browser', version: '1' },
      measures: { pauses: { value: 100 } },
    })
    expect(screen.whole.nods).toEqual({ value: 2, quality: 'ok', reason: null })
    expect(screen.answers).toHaveLength(3)
    const stray = await start(visitor, interviewId, { questionId, attempt: 7, uploaded: false })
    expect((await finishWith(visitor, stray.id, { parts: 0, turn: 1 })).json()).toMatchObject({ status: 404 })
  })
})

test('the export holds every recording with what was measured, and not the bytes', async () => {
  const { visitor, interviewId, questionId } = await inInterview(await house.guest())
  const measured = await recorded(visitor, interviewId, questionId)
  house.passSeconds(1)
  const begun = await start(visitor, interviewId, { questionId })
  const files = unzipSync((await visitor.send(exportMe)).rawPayload)
  expect(JSON.parse(strFromU8(files['recordings.json'] ?? new Uint8Array()))).toEqual([
    { recording: measured, measurements: measurementsOf() },
    { recording: begun, measurements: null },
  ])
})
