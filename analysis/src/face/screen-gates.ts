import type { FaceFrame } from './face-frame.ts'
import { flawOf, mainFlaw, weaknessOf } from './flaw.ts'
import { closed, doubtful, type Gate, gateBelow, narrowest, OPEN } from './judged.ts'
import { areEyesOpen, type Moment } from './moments.ts'

/** What has to be given for each kind of measure. */
export type ScreenGates = {
  /** Anything was recorded. */
  recorded: Gate
  /** Enough usable frames of the candidate's face. */
  face: Gate
  /** The same, and eyes that were seen open. */
  eyes: Gate
  /** Eyes, and frames close enough together for a blink. */
  blinks: Gate
  /** A face, and frames close enough together for a nod. */
  nods: Gate
  /** Long enough to speak of a rate per minute. */
  rate: Gate
}

/** Shares of usable frames below which a value is doubtful, and below which there is none. */
const VALID_SHARE = { doubtful: 0.5, none: 0.3 } as const
/** A blink takes 0.1 to 0.4 s: at 5 frames a second about every other is missed. A nod's half takes 0.2 to 0.5 s. */
const LEAST_FRAMES_PER_SECOND = { blinks: { doubtful: 9.5, none: 7 }, nods: { doubtful: 7.5, none: 4.5 } } as const
const LEAST_SECONDS = { doubtful: 10, none: 3 } as const

export type Watched = {
  frames: readonly FaceFrame[]
  moments: readonly Moment[]
  seconds: number
  framesPerSecond: number
}

export function screenGates({ frames, moments, seconds, framesPerSecond }: Watched): ScreenGates {
  const recorded = frames.length === 0 ? closed('not-recorded') : OPEN
  const face = narrowest(recorded, faceGate(frames, moments))
  const areOpen = areEyesOpen(moments.map((moment) => moment.face))
  const often = (least: { doubtful: number; none: number }): Gate => gateBelow(framesPerSecond, least, 'low-frame-rate')
  return {
    recorded,
    face,
    eyes: narrowest(face, areOpen ? OPEN : doubtful('eyes-not-seen')),
    blinks: narrowest(face, areOpen ? OPEN : closed('eyes-not-seen'), often(LEAST_FRAMES_PER_SECOND.blinks)),
    nods: narrowest(face, often(LEAST_FRAMES_PER_SECOND.nods)),
    rate: gateBelow(seconds, LEAST_SECONDS, 'too-short'),
  }
}

/** By how many frames are usable, and by whether half of those that are have a weakness. */
function faceGate(frames: readonly FaceFrame[], moments: readonly Moment[]): Gate {
  const weaknesses = moments.map(({ face }) => weaknessOf(face, 'doubtful'))
  const isWeak = weaknesses.filter((weakness) => weakness !== null).length * 2 > moments.length
  return narrowest(
    gateBelow(moments.length / frames.length, VALID_SHARE, mainFlaw(frames.map(flawOf))),
    isWeak ? doubtful(mainFlaw(weaknesses)) : OPEN,
  )
}
