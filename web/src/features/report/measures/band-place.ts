import type { Band, BandedMeasure } from '@maju/analysis/bands'

/** The part of the axis that is drawn; values outside of it stand at its end. */
export type Axis = readonly [low: number, high: number]

/** What of each measure's axis is worth drawing. */
export const axes: Readonly<Record<BandedMeasure, Axis>> = {
  syllablesPerSecond: [2, 6.5],
  wordsPerMinute: [70, 210],
  pauseShare: [0, 0.6],
  longestPauseSeconds: [0, 8],
  startDelaySeconds: [0, 6],
  fillersPerMinute: [0, 16],
  pitchRangeSemitones: [0, 14],
  sentenceEndingDecibels: [-20, 3],
  cameraGazeShare: [0, 1],
  longestLookAwaySeconds: [0, 8],
  blinksPerMinute: [0, 45],
  smileShare: [0, 0.4],
  shoulderDegrees: [0, 25],
  outOfFrameShare: [0, 0.4],
}

/** Where on the axis a value stands, 0 to 1. */
export function shareOf([low, high]: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}

export type Piece = Pick<Band, 'name' | 'usual'> & { start: number; end: number }

/** The bands as pieces of the drawn axis, 0 to 1, joined without a gap; those outside of it are left out. */
export function piecesOf(bands: readonly Band[], axis: Axis): Piece[] {
  return bands.flatMap(({ name, usual, to }, at) => {
    const from = bands[at - 1]?.to ?? null
    const start = from === null ? 0 : shareOf(axis, from)
    const end = to === null ? 1 : shareOf(axis, to)
    return end > start ? [{ name, usual, start, end }] : []
  })
}

/** From where to where the unremarkable band goes; null at an end that is open. */
export function usualRange(bands: readonly Band[]): { from: number | null; to: number | null } | null {
  const first = bands.findIndex(({ usual }) => usual)
  const last = bands.findLastIndex(({ usual }) => usual)
  return first === -1 ? null : { from: bands[first - 1]?.to ?? null, to: bands[last]?.to ?? null }
}
