import { durationSeconds, type Sound } from './sound.ts'

/** Equally spaced places in a sound; every curve of the voice has the same ones. */
export type Frames = { count: number; firstSecond: number; secondsApart: number }

const SECONDS_APART = 0.01

/** Frames every 10 ms, each with a whole window of the given length around it, and in the middle of the sound as a row. */
export function framesOf(sound: Sound, windowSeconds: number): Frames {
  const seconds = durationSeconds(sound)
  const count = Math.max(0, Math.floor((seconds - windowSeconds) / SECONDS_APART + 1e-9) + 1)
  return { count, firstSecond: (seconds - (count - 1) * SECONDS_APART) / 2, secondsApart: SECONDS_APART }
}

export const secondOf = ({ firstSecond, secondsApart }: Frames, frame: number): number =>
  firstSecond + frame * secondsApart

/** The frame nearest to a time, within the row. */
export function frameAt({ count, firstSecond, secondsApart }: Frames, second: number): number {
  return Math.min(count - 1, Math.max(0, Math.round((second - firstSecond) / secondsApart)))
}
