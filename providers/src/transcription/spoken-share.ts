/** Where somebody speaks, in seconds from the beginning of the recording. */
export type Stretch = { startSecond: number; endSecond: number }
export type Speech = readonly Stretch[]

/** Whisper's word times are off by some tenths of a second; so much on either side still counts as on it. */
const slackSeconds = 0.5
/** A word that is given no length still has a place. */
const shortestSeconds = 0.02

/** The share of a span that has speech under it, 0 to 1. Lenient: with what word times are off by. */
export function spokenShare(span: Stretch, speech: Speech, isLenient: boolean): number {
  const slack = isLenient ? slackSeconds : 0
  const start = span.startSecond - slack
  const end = Math.max(span.endSecond, span.startSecond + shortestSeconds) + slack
  const spoken = speech.reduce(
    (sum, stretch) => sum + Math.max(0, Math.min(end, stretch.endSecond) - Math.max(start, stretch.startSecond)),
    0,
  )
  return Math.min(1, spoken / (end - start))
}
