import type { Curve } from '@maju/contracts/measurement'

/** The width of every lane in its own units; it is stretched to the width of the page. */
export const laneWidth = 1000
export const laneHeight = 100

export type Range = readonly [low: number, high: number]

const known = ({ values }: Curve) => values.filter((value) => value !== null).toSorted((one, other) => one - other)

/** The middle of the values and all of them but the outermost, at least `least` wide, so that little movement looks like little. */
export function rangeOf(curve: Curve, least: number): Range | null {
  const values = known(curve)
  const low = values[Math.floor((values.length - 1) * 0.02)]
  const high = values[Math.ceil((values.length - 1) * 0.98)]
  if (low === undefined || high === undefined) return null
  const spare = Math.max(0, least - (high - low)) / 2
  return [low - spare, high + spare]
}

const semitonesOf = (hertz: number) => 12 * Math.log2(hertz / 100)

/** Pitch on the scale on which it is heard. */
export const inSemitones = ({ secondsApart, values }: Curve): Curve => ({
  secondsApart,
  values: values.map((hertz) => (hertz === null || hertz <= 0 ? null : semitonesOf(hertz))),
})

export const xOf = (second: number, total: number): number => (total > 0 ? (second / total) * laneWidth : 0)

const yOf = (value: number, [low, high]: Range) => {
  const share = high > low ? (value - low) / (high - low) : 0.5
  return laneHeight * (0.95 - 0.9 * Math.min(1, Math.max(0, share)))
}

/** A curve as an SVG path that breaks where there is nothing to show. */
export function curvePath({ secondsApart, values }: Curve, total: number, range: Range): string {
  return values
    .map((value, at) => {
      if (value === null) return ''
      const before = values[at - 1]
      const command = before === null || before === undefined ? 'M' : 'L'
      return `${command}${xOf(at * secondsApart, total).toFixed(1)} ${yOf(value, range).toFixed(1)}`
    })
    .join('')
}
