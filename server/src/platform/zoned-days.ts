const MILLISECONDS_A_DAY = 86_400_000

/** What a clock on the wall of the zone shows, as if it stood in UTC. */
function wallClock(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** The day that it is in the zone at that instant, `YYYY-MM-DD`. */
export const dayIn = (zone: string, at: Date): string =>
  new Date(wallClock(zone, at.getTime())).toISOString().slice(0, 10)

/** The first instant of the day in the zone: where the clock skips midnight, the instant at which it skips. */
export function startOfDay(zone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const offsets = [-MILLISECONDS_A_DAY, 0, MILLISECONDS_A_DAY].map((near) => {
    return wallClock(zone, midnight + near) - (midnight + near)
  })
  const candidates = offsets.map((offset) => new Date(midnight - offset)).filter((at) => dayIn(zone, at) === day)
  return candidates.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? new Date(midnight)
}

/** The first instant of the day after. */
export const endOfDay = (zone: string, day: string): Date =>
  startOfDay(zone, new Date(Date.parse(`${day}T00:00:00Z`) + MILLISECONDS_A_DAY).toISOString().slice(0, 10))
