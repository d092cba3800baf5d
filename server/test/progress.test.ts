import { getInterview } from '@maju/contracts/interview'
import { getProgress } from '@maju/contracts/progress'
import { getToday } from '@maju/contracts/road'
import { beforeAll, expect, test } from 'vitest'
import { finish } from './candidate.ts'
import { finishWith, inInterview, measurementsOf, recorded, start } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

test('an interview without recordings has levels and no measures', async () => {
  const { visitor, interview } = await inInterview(await house.guest())
  await finish(visitor, interview)
  expect(await visitor.call(getProgress)).toMatchObject([{ measures: [] }])
})

test('what was measured of a whole interview is followed, with its doubt, and what has no value is left out', async () => {
  const { visitor, interview, interviewId, questionId } = await inInterview(await house.guest())
  await finish(visitor, interview)
  const { turns } = await visitor.call(getInterview, { params: { interviewId } })
  const turn = turns.find((each) => each.from === 'candidate' && each.questionId === questionId)?.seq ?? -1
  const { id } = await start(visitor, interviewId, { questionId, uploaded: false })
  const ok = (value: number) => ({ value, quality: 'ok' as const, reason: null })
  const measurements = measurementsOf({
    voice: {
      seconds: ok(10),
      speechSeconds: ok(8),
      pauseShare: ok(0.2),
      fillersPerMinute: { value: 4, quality: 'doubtful', reason: 'noisy' },
      syllablesPerSecond: { value: null, quality: 'none', reason: 'too-short' },
    },
    screen: { cameraGazeShare: ok(0.6) },
  }) as never
  expect((await finishWith(visitor, id, { parts: 0, seconds: 10, turn, measurements })).statusCode).toBe(200)
  const [point] = await visitor.call(getProgress)
  expect(point?.measures).toContainEqual({ name: 'pauseShare', value: 0.2, quality: 'ok' })
  expect(point?.measures).toContainEqual({ name: 'fillersPerMinute', value: 4, quality: 'doubtful' })
  expect(point?.measures).toContainEqual({ name: 'cameraGazeShare', value: 0.6, quality: 'ok' })
  expect(point?.measures.map(({ name }) => name)).not.toContain('syllablesPerSecond')
})

test('somebody else’s recordings are nobody’s measures, and the day tells the same as progress does', async () => {
  const other = await inInterview(await house.guest())
  await recorded(other.visitor, other.interviewId, other.questionId)
  const { visitor, interview } = await inInterview(await house.guest())
  await finish(visitor, interview)
  const progress = await visitor.call(getProgress)
  expect(progress).toMatchObject([{ measures: [] }])
  expect((await visitor.call(getToday, { query: { zone: 'Asia/Seoul' } })).progress).toEqual(progress)
})
