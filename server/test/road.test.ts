import { getCalendarSettings, putCalendarSettings } from '@maju/contracts/calendar'
import { openDemo } from '@maju/contracts/report'
import { getProgress } from '@maju/contracts/progress'
import { getRoad, getToday, markRoadEntry, type Road } from '@maju/contracts/road'
import { createTarget, updateTarget } from '@maju/contracts/target'
import { beforeAll, expect, test } from 'vitest'
import { beginning, finish } from './candidate.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** A Monday, noon in Seoul. */
const NOW = new Date('2026-11-30T03:00:00Z')
const INTERVIEW_DAY = '2026-12-14'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse({ now: () => NOW })
})

const targetOf = (visitor: Visitor, interviewDay: string | null = INTERVIEW_DAY) =>
  visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', interviewDay },
  })
const roadOf = (visitor: Visitor, targetId: string, zone = 'Asia/Seoul') =>
  visitor.call(getRoad, { params: { targetId }, query: { zone } })
const open = ({ entries }: Road) => entries.filter(({ done, kind }) => !done && kind === 'practice')
const mark = (visitor: Visitor, targetId: string, number: number, body: { day: string | null; done: boolean }) =>
  visitor.call(markRoadEntry, { params: { targetId, number }, query: { zone: 'Asia/Seoul' }, body })

test('two weeks ahead there are at least nine sessions, the first answer is last, nothing behind the interview', async () => {
  const visitor = await house.guest()
  const { id } = await targetOf(visitor)
  const road = await roadOf(visitor, id)
  expect(road).toMatchObject({ today: '2026-11-30', interviewDay: INTERVIEW_DAY, weak: [], dose: { done: 0 } })
  expect(open(road).length).toBeGreaterThanOrEqual(9)
  expect(road.entries.at(-1)).toMatchObject({ kind: 'first-answer', day: '2026-12-13' })
  expect(road.entries.every(({ day }) => day < INTERVIEW_DAY)).toBe(true)
})

test('without a day there is no road and nothing to mark', async () => {
  const visitor = await house.guest()
  const { id } = await targetOf(visitor, null)
  expect((await roadOf(visitor, id)).entries).toEqual([])
  const reply = await visitor.send(markRoadEntry, {
    params: { targetId: id, number: 1 },
    body: { day: null, done: true },
  })
  expect(reply.statusCode).toBe(409)
})

test('today is the day where the person is', async () => {
  const visitor = await house.guest()
  const { id } = await targetOf(visitor)
  expect((await roadOf(visitor, id, 'Pacific/Midway')).today).toBe('2026-11-29')
  await visitor.call(putCalendarSettings, { body: { zone: 'Asia/Seoul', freeMinutes: [0, 0, 0, 0, 0, 120, 120] } })
  const road = await roadOf(visitor, id, 'Pacific/Midway')
  expect(road.today).toBe('2026-11-30')
  expect(new Set(open(road).map(({ day }) => new Date(day).getUTCDay()))).toEqual(new Set([0, 6]))
  expect(await visitor.call(getCalendarSettings)).toMatchObject({ zone: 'Asia/Seoul' })
})

test('what the person moved stays, what they did elsewhere is done and can be taken back', async () => {
  const visitor = await house.guest()
  const { id } = await targetOf(visitor)
  const moved = await mark(visitor, id, 3, { day: '2026-12-10', done: false })
  expect(moved.entries.find(({ number }) => number === 3)).toMatchObject({ day: '2026-12-10', moved: true })
  const done = await mark(visitor, id, 1, { day: null, done: true })
  expect(done.entries.find(({ number }) => number === 1)).toMatchObject({
    done: true,
    doneElsewhere: true,
    day: done.today,
  })
  expect(done.entries.find(({ number }) => number === 3)).toMatchObject({ day: '2026-12-10' })
  expect(done.dose.done).toBe(1)
  const back = await mark(visitor, id, 1, { day: null, done: false })
  expect(back.dose.done).toBe(0)
  for (const day of ['2026-11-29', '2026-12-15']) {
    const reply = await visitor.send(markRoadEntry, {
      params: { targetId: id, number: 3 },
      query: { zone: 'Asia/Seoul' },
      body: { day, done: false },
    })
    expect(reply.statusCode).toBe(409)
  }
  await visitor.call(updateTarget, { params: { targetId: id }, body: { interviewDay: '2026-12-05' } })
  expect((await roadOf(visitor, id)).entries.every(({ day }) => day <= '2026-12-05')).toBe(true)
})

test('an interview that was held counts, its levels give the order, and the demonstration counts for nobody', async () => {
  const visitor = await house.guest()
  const { target, interview } = await beginning(visitor)
  await finish(visitor, interview)
  await house.queue.drain()
  await visitor.call(openDemo, { body: { language: 'ko' } })
  await house.queue.drain()
  await visitor.call(updateTarget, { params: { targetId: target.id }, body: { interviewDay: INTERVIEW_DAY } })
  const road = await roadOf(visitor, target.id)
  expect(road.dose.done).toBe(1)
  expect(road.entries[0]).toMatchObject({ number: 1, done: true, doneElsewhere: false, day: '2026-11-30' })
  const points = (await visitor.call(getProgress)).filter(({ demo }) => !demo)
  const levels = new Map(points.flatMap(({ beliefs }) => beliefs.map((one) => [one.competency, one.level] as const)))
  expect(road.weak.length).toBeGreaterThan(0)
  for (const { competency, level } of road.weak) expect(levels.get(competency)).toBe(level)
  const told = road.weak.map(({ level }) => level)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(open(road)[0]?.competency).toBe(road.weak[0]?.competency)

  const today = await visitor.call(getToday, { query: { zone: 'Asia/Seoul' } })
  expect(today).toMatchObject({ today: '2026-11-30', next: { targetId: target.id }, practisedDays: ['2026-11-30'] })
})

test('today holds what the road has for it, and nothing without an interview ahead', async () => {
  const visitor = await house.guest()
  expect(await visitor.call(getToday)).toMatchObject({ next: null, entries: [], reminders: [], practisedDays: [] })
  const { id } = await targetOf(visitor)
  await targetOf(visitor, '2026-11-01')
  const today = await visitor.call(getToday, { query: { zone: 'Asia/Seoul' } })
  expect(today.next).toMatchObject({ targetId: id, interviewDay: INTERVIEW_DAY })
  expect(today.entries).toMatchObject([{ number: 1, day: '2026-11-30' }])
})
