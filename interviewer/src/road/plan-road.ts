import { DOSE, type RoadEntry } from '@maju/contracts/road'
import { freeDays, lastFreeDay, SESSION_MINUTES, REHEARSAL_MINUTES } from './free-days.ts'
import { shareOut } from './share-out.ts'

/** The rehearsal of the first answer has this number: it is not one of the sessions. */
export const REHEARSAL = 0

/** What the person said about a session: it wins over the plan. */
export type Mark = { number: number; day: string | null; doneOn: string | null }

export type Situation = {
  today: string
  interviewDay: string
  /** Of each weekday, Monday first. */
  freeMinutes: readonly number[]
  /** What earlier interviews showed, in any order. */
  levels: readonly { competency: string; level: number }[]
  /** The day of each session that was held. */
  practised: readonly string[]
  marks: readonly Mark[]
}

/**
 * The sessions until an interview, made anew from what is known today. Product decisions, with no study claimed for them: at least
 * nine sessions where there is time and at most 38 (`DOSE`), else one a day; one weekday rests; weakest competency first, again and
 * again in that order; the first third of the road easy, the second normal, the last hard; the first answer is said aloud last.
 *
 * A missed day is nothing: what is left is shared out over the days that are left. What the person moved stays where they put it as
 * long as that day is neither gone nor behind the interview; what they did is done. Nothing lies behind the interview.
 */
export function planRoad(situation: Situation): RoadEntry[] {
  const done = doneEntries(situation)
  if (situation.today > situation.interviewDay) return done
  const rehearsalDone = done.some(({ number }) => number === REHEARSAL)
  const open = openSessions(situation, done)
  return [...done, ...[...open, ...(rehearsalDone ? [] : [rehearsal(situation, open)])].toSorted(inOrder)]
}

/** Marks say which session was done; each session that was held settles the lowest number that is left. */
function doneEntries({ practised, marks }: Situation): RoadEntry[] {
  const told = new Map(marks.flatMap(({ number, doneOn }) => (doneOn === null ? [] : [[number, doneOn] as const])))
  const held = practised.toSorted()
  const settled = new Map(lowest(held.length, new Set(told.keys())).map((number, at) => [number, held[at] ?? '']))
  return [...told, ...settled]
    .map(([number, day]) => ({ ...entryOf(number), day, done: true, doneElsewhere: told.has(number), moved: false }))
    .toSorted(inOrder)
}

function openSessions(situation: Situation, done: readonly RoadEntry[]): RoadEntry[] {
  const settled = new Set(done.map(({ number }) => number))
  settled.delete(REHEARSAL)
  const pinned = new Map(
    situation.marks.flatMap(({ number, day }) =>
      number !== REHEARSAL && !settled.has(number) && stands(day, situation) ? [[number, day] as const] : [],
    ),
  )
  const days = freeDays(situation, [...done.map(({ day }) => day), ...pinned.values()])
  const usable = days.filter(({ room }) => room > 0).length
  const room = days.reduce((sum, day) => sum + Math.max(0, day.room), 0)
  const wanted = Math.min(Math.max(usable + pinned.size, DOSE.least - settled.size), DOSE.most - settled.size)
  const free = Math.max(0, Math.min(wanted - pinned.size, room))
  const placed = shareOut(free, days).map(bareOn(lowest(free, new Set([...settled, ...pinned.keys()]))))
  const moved = [...pinned].map(([number, day]) => ({ ...entryOf(number), day, moved: true }))
  return withContent([...placed, ...moved].toSorted(inOrder), situation, settled.size)
}

const bareOn =
  (numbers: readonly number[]) =>
  (day: string, at: number): RoadEntry => ({ ...entryOf(numbers[at] ?? 0), day, moved: false })

/** A day that the person chose counts while it is still to come and not behind the interview. */
const stands = (day: string | null, { today, interviewDay }: Situation): day is string =>
  day !== null && day >= today && day <= interviewDay

function lowest(count: number, taken: ReadonlySet<number>): number[] {
  const numbers: number[] = []
  for (let number = 1; numbers.length < count; number += 1) if (!taken.has(number)) numbers.push(number)
  return numbers
}

/** Weakest first and round again; the further on the road, the harder. */
function withContent(sessions: readonly RoadEntry[], { levels }: Situation, doneCount: number): RoadEntry[] {
  const weakest = levels.toSorted(
    (one, other) => one.level - other.level || (one.competency < other.competency ? -1 : 1),
  )
  const whole = doneCount + sessions.length
  return sessions.map((session, at) => ({
    ...session,
    competency: weakest[at % weakest.length]?.competency ?? null,
    difficulty: difficultyAt((doneCount + at) / whole),
  }))
}

function difficultyAt(share: number): RoadEntry['difficulty'] {
  if (share < 1 / 3) return 'easy'
  return share < 2 / 3 ? 'normal' : 'hard'
}

/** On the last day with ten free minutes, and never before a session; where no day is free, on the day itself. */
function rehearsal(situation: Situation, open: readonly RoadEntry[]): RoadEntry {
  const { today, interviewDay, marks } = situation
  const chosen = marks.find(({ number }) => number === REHEARSAL)?.day ?? null
  const moved = stands(chosen, situation)
  const day = moved ? chosen : later(lastFreeDay(situation) ?? interviewDay, open.at(-1)?.day ?? today)
  return { ...entryOf(REHEARSAL), day, moved }
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** A session of which nothing but its number is known. */
const entryOf = (number: number): Omit<RoadEntry, 'day' | 'moved'> => ({
  number,
  competency: null,
  done: false,
  doneElsewhere: false,
  kind: number === REHEARSAL ? 'first-answer' : 'practice',
  difficulty: 'normal',
  minutes: number === REHEARSAL ? REHEARSAL_MINUTES : SESSION_MINUTES,
})

type Placed = Pick<RoadEntry, 'day' | 'number'>

/** By day; on one day by number, the rehearsal last. */
function inOrder(one: Placed, other: Placed): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  const [first, second] = [one.number, other.number].map((number) => (number === REHEARSAL ? Infinity : number))
  return (first ?? 0) < (second ?? 0) ? -1 : 1
}
