import type { Stretch } from '@maju/contracts/measurement'
import { lengthOf } from '../stretches.ts'

/** An angle at one time, smoothed. */
export type AngleAt = { second: number; degrees: number }

/** From one extreme to the next; degrees < 0 for down or to the image's left. */
type Swing = Stretch & { degrees: number }

/** A nod or shake is at least so wide (the rule of the older service that counted nods, kept here). */
const LEAST_DEGREES = 8
/** A nod goes down and up at 1 to 3 Hz: each way takes less than this. */
const LONGEST_SWING_SECONDS = 0.7
/** Somebody who stays down longer than this looks down. */
const LONGEST_REST_SECONDS = 0.35
/** One movement is counted once. */
const COOLDOWN_SECONDS = 0.8
/** The way between the extremes that counts as the swing itself: a head rests near them. */
const CORE = 0.2

/** Nods: quickly down and up again. */
export const findNods = (pitch: readonly AngleAt[]): Stretch[] =>
  gesturesOf(pitch, 2).filter(({ degrees }) => degrees < 0)

/** Shakes: quickly to one side, across to the other and back; there and back alone is a glance. */
export const findShakes = (yaw: readonly AngleAt[]): Stretch[] => gesturesOf(yaw, 3)

/** Runs of so many quick swings, each against the one before; degrees are those of the first. */
function gesturesOf(angles: readonly AngleAt[], swingsEach: number): Swing[] {
  const swings = swingsOf(angles)
  const gestures: Swing[] = []
  for (const [at, first] of swings.entries()) {
    const run = swings.slice(at, at + swingsEach)
    const last = run.at(-1)
    const isFree = first.startSecond - (gestures.at(-1)?.startSecond ?? -Infinity) >= COOLDOWN_SECONDS
    if (!last || run.length < swingsEach || !isFree || !isQuick(run)) continue
    gestures.push({ startSecond: first.startSecond, endSecond: last.endSecond, degrees: first.degrees })
  }
  return gestures
}

const isQuick = (run: readonly Swing[]): boolean =>
  run.every((swing, at) => {
    const rest = swing.startSecond - (run[at - 1]?.endSecond ?? swing.startSecond)
    return lengthOf(swing) <= LONGEST_SWING_SECONDS && rest <= LONGEST_REST_SECONDS
  })

/** The swings between the extremes of a curve; one that does not turn by the least degrees is none. */
function swingsOf(angles: readonly AngleAt[]): Swing[] {
  const [first, ...rest] = turnsOf(angles)
  let from = first ?? 0
  return rest.map((to) => {
    const swing = coreOf(angles.slice(from, to + 1))
    from = to
    return swing
  })
}

type Extreme = { index: number; degrees: number }
/** The extremes since the last turn, and where the curve goes since: down (-1), up (1), or not yet known (0). */
type Zigzag = { lowest: Extreme; highest: Extreme; direction: -1 | 0 | 1 }

/** Where the curve turns, by a zigzag: an extreme counts once the curve has come back from it by the least degrees. The last one is where it stands at the end. */
function turnsOf(angles: readonly AngleAt[]): number[] {
  const start = { index: 0, degrees: angles[0]?.degrees ?? 0 }
  let zigzag: Zigzag = { lowest: start, highest: start, direction: 0 }
  const turns: number[] = []
  for (const [index, { degrees }] of angles.entries()) {
    zigzag = widened(zigzag, { index, degrees })
    const turned = turnOf(zigzag, degrees)
    if (turned === 0) continue
    turns.push(turned < 0 ? zigzag.highest.index : zigzag.lowest.index)
    const here = { index, degrees }
    zigzag = { lowest: here, highest: here, direction: turned }
  }
  const end = zigzag.direction < 0 ? zigzag.lowest : zigzag.highest
  return turns.length === 0 ? [] : [...turns, end.index]
}

const widened = ({ lowest, highest, direction }: Zigzag, here: Extreme): Zigzag => ({
  lowest: here.degrees < lowest.degrees ? here : lowest,
  highest: here.degrees > highest.degrees ? here : highest,
  direction,
})

/** The new direction, or 0 while the curve goes on as it went. */
function turnOf({ lowest, highest, direction }: Zigzag, degrees: number): Zigzag['direction'] {
  if (direction >= 0 && highest.degrees - degrees >= LEAST_DEGREES) return -1
  return direction <= 0 && degrees - lowest.degrees >= LEAST_DEGREES ? 1 : 0
}

/** The moving part of the way from the first to the last angle. */
function coreOf(way: readonly AngleAt[]): Swing {
  const [first, last] = [way[0], way.at(-1)]
  const degrees = (last?.degrees ?? 0) - (first?.degrees ?? 0)
  const done = way.map((each) => (each.degrees - (first?.degrees ?? 0)) / (degrees || 1))
  const start = done.findLastIndex((share) => share <= CORE)
  const end = done.findIndex((share, at) => at >= start && share >= 1 - CORE)
  return { startSecond: way[start]?.second ?? 0, endSecond: way[end]?.second ?? 0, degrees }
}
