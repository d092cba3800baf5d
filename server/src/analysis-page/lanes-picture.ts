import type { Curve, Stretch } from '@maju/contracts/measurement'

export type Lane = { title: string; shapes: (place: Place) => string }
type Place = { x: (second: number) => number; top: number }

const WIDTH = 900
const LEFT = 110
const HEIGHT = 34
const INSIDE = 22

/** Stretches of time as blocks. */
export const stretchLane = (title: string, stretches: readonly Stretch[]): Lane => ({
  title,
  shapes: ({ x, top }) =>
    stretches
      .map(({ startSecond, endSecond }) => {
        const width = Math.max(1.5, x(endSecond) - x(startSecond))
        return `<rect x="${fixed(x(startSecond))}" y="${top}" width="${fixed(width)}" height="${INSIDE}" rx="2"/>`
      })
      .join(''),
})

/** A curve over its own range; it breaks where there is no value. */
export function curveLane(title: string, { secondsApart, values }: Curve): Lane {
  const there = values.filter((value) => value !== null)
  const low = there.reduce((least, value) => Math.min(least, value), Infinity)
  const range = Math.max(1e-6, there.reduce((most, value) => Math.max(most, value), -Infinity) - low)
  return {
    title,
    shapes: ({ x, top }) => {
      let pen = 'M'
      const path = values.map((value, at) => {
        if (value === null) {
          pen = 'M'
          return ''
        }
        const step = `${pen}${fixed(x(at * secondsApart))} ${fixed(top + INSIDE * (1 - (value - low) / range))}`
        pen = 'L'
        return step
      })
      return `<path d="${path.join('')}"/>`
    },
  }
}

/** Lanes below each other over one time axis. */
export function lanesPicture(lanes: readonly Lane[], seconds: number, escaped: (text: string) => string): string {
  const x = (second: number) => LEFT + ((WIDTH - LEFT) * second) / Math.max(seconds, 0.001)
  const height = lanes.length * HEIGHT + 20
  const rows = lanes.map(({ title, shapes }, at) => {
    const top = at * HEIGHT + 6
    return `<text x="0" y="${top + 16}">${escaped(title)}</text>${shapes({ x, top })}`
  })
  const every = seconds > 300 ? 60 : seconds > 60 ? 15 : 5
  const ticks = Array.from({ length: Math.floor(seconds / every) + 1 }, (_, at) => at * every).map(
    (second) => `<text class="tick" x="${fixed(x(second))}" y="${height - 4}">${clock(second)}</text>`,
  )
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(lanes.map(({ title }) => title).join(', '))}">${rows.join('')}${ticks.join('')}</svg>`
}

const fixed = (value: number) => value.toFixed(1)
const clock = (second: number) => `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`
