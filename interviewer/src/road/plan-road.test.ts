import { DOSE, type RoadEntry } from '@maju/contracts/road'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, weekdayOf } from './days.ts'
import { MOST_A_DAY, REHEARSAL_MINUTES, SESSION_MINUTES } from './free-days.ts'
import { planRoad, REHEARSAL, type Situation } from './plan-road.ts'

const TODAY = '2026-11-30'
const situation = (given: Partial<Situation> = {}): Situation => ({
  today: TODAY,
  interviewDay: addDays(TODAY, 14),
  freeMinutes: [60, 60, 60, 60, 60, 60, 60],
  levels: [],
  practised: [],
  marks: [],
  ...given,
})

const competencies = ['teamwork', 'leadership', 'problem-solving', 'listening', 'negotiation']
const situations: fc.Arbitrary<Situation> = fc
  .record({
    start: fc.integer({ min: 0, max: 1500 }),
    ahead: fc.integer({ min: 0, max: 80 }),
    freeMinutes: fc.array(fc.constantFrom(0, 5, 10, 30, 40, 50, 60, 90, 120, 240), { minLength: 7, maxLength: 7 }),
    levels: fc.uniqueArray(
      fc.record({ competency: fc.constantFrom(...competencies), level: fc.integer({ min: 10, max: 50 }) }),
      { selector: ({ competency }) => competency },
    ),
    practised: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 45 }),
    marks: fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 0, max: 45 }),
        moved: fc.option(fc.integer({ min: -20, max: 90 })),
        done: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 1 }),
      }),
      { selector: ({ number }) => number, maxLength: 8 },
    ),
  })
  .map(({ start, ahead, practised, marks, ...rest }) => {
    const today = addDays('2024-01-01', start)
    return {
      ...rest,
      today,
      interviewDay: addDays(today, ahead),
      practised: practised.map((ago) => addDays(today, -ago)),
      marks: marks.map(({ number, moved, done }) => ({
        number,
        day: moved === null ? null : addDays(today, moved),
        doneOn: done === null ? null : addDays(today, -done),
      })),
    }
  })

const open = (entries: readonly RoadEntry[]) => entries.filter(({ done }) => !done)
const sessions = (entries: readonly RoadEntry[]) => entries.filter(({ number }) => number !== REHEARSAL)
const rank = { easy: 0, normal: 1, hard: 2 }

/** Holds in every one of these situations. */
const always = (hold: (entries: RoadEntry[], given: Situation) => void) =>
  fc.assert(
    fc.property(situations, (given) => hold(planRoad(given), given)),
    { numRuns: 1_500 },
  )

describe('whatever the situation', () => {
  test('nothing open lies before today or behind the interview', () => {
    always((entries, { today, interviewDay }) => {
      for (const { day } of open(entries)) expect(day >= today && day <= interviewDay).toBe(true)
    })
  })

  test('each number is there once, what is open in the order of its days', () => {
    always((entries) => {
      const numbers = entries.map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      const days = open(entries).map(({ day }) => day)
      expect(days).toEqual(days.toSorted())
      const own = sessions(open(entries)).filter(({ moved }) => !moved)
      expect(own.map(({ number }) => number)).toEqual(own.map(({ number }) => number).toSorted((a, b) => a - b))
    })
  })

  test('at least nine sessions where there is time, and never planned beyond 38', () => {
    always((entries, { today, interviewDay, freeMinutes }) => {
      const done = sessions(entries).filter((entry) => entry.done)
      const planned = sessions(open(entries))
      const pinned = planned.filter(({ moved }) => moved).length
      expect(planned.length).toBeLessThanOrEqual(Math.max(pinned, DOSE.most - done.length, 0))
      // Room by the plainest count: every day but one weekday, less what is on it, ten minutes kept for the rehearsal.
      const rooms = Array.from({ length: daysBetween(today, interviewDay) }, (_, at) => {
        const day = addDays(today, at)
        const minutes = (freeMinutes[weekdayOf(day)] ?? 0) - REHEARSAL_MINUTES
        const on = entries.filter((entry) => entry.day === day && (entry.done || entry.moved)).length
        return {
          weekday: weekdayOf(day),
          room: Math.max(0, Math.min(MOST_A_DAY, Math.floor(minutes / SESSION_MINUTES)) - on),
        }
      })
      const without = (rest: number) =>
        rooms.filter(({ weekday }) => weekday !== rest).reduce((sum, { room }) => sum + room, 0)
      const surelyFree = Math.min(...[0, 1, 2, 3, 4, 5, 6].map(without))
      expect(done.length + planned.length).toBeGreaterThanOrEqual(
        Math.min(DOSE.least, done.length + pinned + surelyFree),
      )
    })
  })

  test('no day holds more than its free minutes, unless the person put it there', () => {
    always((entries, { freeMinutes, interviewDay }) => {
      for (const [day, those] of Map.groupBy(open(entries), (entry) => entry.day)) {
        if (those.every(({ moved, number }) => moved || number === REHEARSAL)) continue
        expect(day < interviewDay).toBe(true)
        const mine = those.filter(({ moved }) => !moved)
        const minutes = mine.reduce((sum, entry) => sum + entry.minutes, 0)
        expect(minutes).toBeLessThanOrEqual(freeMinutes[weekdayOf(day)] ?? 0)
        expect(sessions(mine).length).toBeLessThanOrEqual(MOST_A_DAY)
      }
    })
  })

  test('one weekday rests all the way', () => {
    always((entries, { interviewDay }) => {
      const busy = new Set(
        open(entries)
          .filter(({ moved, day, number }) => !moved && !(number === REHEARSAL && day === interviewDay))
          .filter(({ number }) => number !== REHEARSAL || !open(entries).some(({ moved }) => moved))
          .map(({ day }) => weekdayOf(day)),
      )
      expect(busy.size).toBeLessThan(7)
    })
  })

  test('the weakest first, and none twice more often than another', () => {
    always((entries, { levels }) => {
      const weakest = levels
        .toSorted((a, b) => a.level - b.level || (a.competency < b.competency ? -1 : 1))
        .map(({ competency }) => competency)
      const about = sessions(open(entries)).map(({ competency }) => competency)
      if (levels.length === 0) expect(about.every((competency) => competency === null)).toBe(true)
      else expect(about.slice(0, levels.length)).toEqual(weakest.slice(0, about.length))
      const counts = weakest.map((name) => about.filter((competency) => competency === name).length)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      expect(Math.max(0, ...counts) - Math.min(...counts, Infinity)).toBeLessThanOrEqual(1)
    })
  })

  test('never easier again', () => {
    always((entries) => {
      const hard = sessions(open(entries)).map(({ difficulty }) => rank[difficulty])
      expect(hard).toEqual(hard.toSorted((a, b) => a - b))
    })
  })

  test('the first answer is said aloud once, and no session of the plan comes behind it', () => {
    always((entries, { marks }) => {
      const rehearsals = entries.filter(({ kind }) => kind === 'first-answer')
      expect(rehearsals.map(({ number }) => number)).toEqual([REHEARSAL])
      const [rehearsal] = rehearsals
      if (!rehearsal || rehearsal.done || marks.some(({ number, day }) => number === REHEARSAL && day !== null)) return
      for (const { day } of open(entries)) expect(day <= rehearsal.day).toBe(true)
    })
  })

  test('what the person moved stays there while that day is ahead, and what was done is done', () => {
    always((entries, { marks, today, interviewDay, practised }) => {
      const byNumber = new Map(entries.map((entry) => [entry.number, entry]))
      for (const { number, day, doneOn } of marks) {
        if (doneOn !== null) expect(byNumber.get(number)).toMatchObject({ done: true, day: doneOn })
        else if (day !== null && day >= today && day <= interviewDay && !byNumber.get(number)?.done)
          expect(byNumber.get(number)).toMatchObject({ day, moved: true })
      }
      const told = marks.filter(({ doneOn }) => doneOn !== null).length
      expect(entries.filter(({ done }) => done).length).toBe(practised.length + told)
    })
  })

  test('asked twice, it says the same', () => {
    always((entries, given) => {
      expect(planRoad(structuredClone(given))).toEqual(entries)
    })
  })
})

test('two weeks with an hour a day are a session a day but for the day of rest', () => {
  const entries = planRoad(situation())
  expect(sessions(entries).map(({ day }) => daysBetween(TODAY, day))).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 13])
  expect(entries.at(-1)).toMatchObject({ kind: 'first-answer', day: addDays(TODAY, 13) })
})

test('three days with time are nine sessions, three a day', () => {
  const entries = planRoad(situation({ interviewDay: addDays(TODAY, 3), freeMinutes: Array<number>(7).fill(180) }))
  expect(sessions(entries)).toHaveLength(9)
})

test('missed days are no debt: what is left is shared out over the days that are left', () => {
  const kept = planRoad(situation({ today: addDays(TODAY, 7), freeMinutes: Array<number>(7).fill(90) }))
  expect(sessions(kept)).toHaveLength(9)
  expect(kept.every(({ day }) => day >= addDays(TODAY, 7))).toBe(true)
})

test('a session that was held settles the first that is open, and one that was said to be done stays that one', () => {
  const entries = planRoad(
    situation({ practised: [TODAY], marks: [{ number: 1, day: null, doneOn: addDays(TODAY, -1) }] }),
  )
  expect(entries.filter(({ done }) => done).map(({ number, day }) => [number, day])).toEqual([
    [1, addDays(TODAY, -1)],
    [2, TODAY],
  ])
  expect(sessions(open(entries))[0]?.number).toBe(3)
})

test('behind the interview nothing is planned', () => {
  expect(planRoad(situation({ today: addDays(TODAY, 20), practised: [TODAY] }))).toMatchObject([
    { number: 1, done: true },
  ])
})

test('with no free hour only the first answer is left, on the day itself', () => {
  expect(planRoad(situation({ freeMinutes: Array<number>(7).fill(0) }))).toMatchObject([
    { kind: 'first-answer', day: addDays(TODAY, 14) },
  ])
})
