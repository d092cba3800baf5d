import { expect, test } from 'vitest'
import { bodyEverySeconds, pace } from './pace.ts'

/** The times at which pictures are taken on a machine that needs so long for each, with timers that come late. */
function taken(pictures: number, milliseconds: number, late = 0): number[] {
  const rhythm = pace()
  const times: number[] = []
  let now = 0
  for (let n = 0; n < pictures; n += 1) {
    const wait = rhythm.wait(now)
    now += wait > 0 ? wait + late : 0
    times.push(now)
    const done = rhythm.begins(now)
    now += milliseconds
    done(now)
  }
  return times
}

const apart = (times: readonly number[]) => times.slice(1).map((time, n) => time - (times[n] ?? 0))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('a quick machine looks ten times a second and not more often', () => {
  expect(mean(apart(taken(50, 20)))).toBeCloseTo(100, 0)
})

test('timers that come late do not add up', () => {
  expect(mean(apart(taken(50, 20, 12)))).toBeCloseTo(100, 0)
})

test('a slow machine looks as often as leaves it a fifth of its time', () => {
  expect(mean(apart(taken(50, 160)))).toBeCloseTo(200, 0)
  expect(mean(apart(taken(50, 400)))).toBeCloseTo(500, 0)
})

test('one picture that took long slows the next ones little, and a machine that gets quicker is used again', () => {
  const rhythm = pace()
  let now = 0
  const see = (milliseconds: number) => {
    now += rhythm.wait(now)
    const done = rhythm.begins(now)
    done(now + milliseconds)
    const began = now
    now += milliseconds
    return began
  }
  for (let n = 0; n < 10; n += 1) see(50)
  const slow = see(150)
  expect(see(50) - slow).toBeLessThanOrEqual(150)
  for (let n = 0; n < 30; n += 1) see(300)
  const [before, after] = [see(50), see(50)]
  expect(after - before).toBeGreaterThan(200)
  for (let n = 0; n < 30; n += 1) see(50)
  const last = see(50)
  expect(see(50) - last).toBeCloseTo(100, 0)
})

test('what was missed while the page was busy is not made up for', () => {
  const rhythm = pace()
  rhythm.begins(0)(10)
  rhythm.begins(5000)(5010)
  expect(rhythm.wait(5010)).toBe(90)
})

test('where there is nothing to be seen it looks again a moment later', () => {
  const rhythm = pace()
  rhythm.passes(1000)
  expect(rhythm.wait(1000)).toBe(100)
})

test('the body is looked for twice a second, and more seldom where that takes more than a tenth of the time', () => {
  expect(bodyEverySeconds(20)).toBe(0.5)
  expect(bodyEverySeconds(120)).toBeCloseTo(1.2)
})
