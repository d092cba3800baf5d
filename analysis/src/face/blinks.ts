import type { Stretch } from '@maju/contracts/measurement'
import { median } from '../statistics.ts'
import { lengthOf, stretchesWhere } from '../stretches.ts'

/** Eyes at one time: eye aspect ratio, see `eyeAspectRatio`. */
export type EyesAt = { second: number; eyeAspectRatio: number }

/** Lids that are nearer than this to each other, of how near they usually are around that time, are closing. */
const CLOSING = 0.7
/** How far around a frame its usual is taken from: longer than any blink, short enough to follow somebody who looks down. */
const AROUND_SECONDS = 1.5
/** A blink takes 0.1 to 0.4 s (Stern, Walrath & Goldstein 1984); what takes longer are eyes that were closed. */
const LONGEST_SECONDS = 0.5

/** Blinks: short dips of the eye aspect ratio below the person's own usual. At 10 frames a second about four of five are caught. */
export function findBlinks(eyes: readonly EyesAt[], frameSeconds: number): Stretch[] {
  let from = 0
  const closing = eyes.map(({ second, eyeAspectRatio }) => {
    while ((eyes[from]?.second ?? second) < second - AROUND_SECONDS) from += 1
    const usual = median(ratiosUntil(eyes, from, second + AROUND_SECONDS))
    return { second, holds: eyeAspectRatio < CLOSING * usual }
  })
  const dips = stretchesWhere(closing, { frameSeconds, leastSeconds: 0, bridgeSeconds: frameSeconds * 0.5 })
  return dips.filter((dip) => lengthOf(dip) <= LONGEST_SECONDS + frameSeconds * 0.5)
}

function ratiosUntil(eyes: readonly EyesAt[], from: number, lastSecond: number): number[] {
  const ratios: number[] = []
  for (let at = from; at < eyes.length; at += 1) {
    const each = eyes[at]
    if (!each || each.second > lastSecond) break
    ratios.push(each.eyeAspectRatio)
  }
  return ratios
}
