const MILLISECONDS_A_DAY = 86_400_000

/** What a clock in the zone shows at that instant: `YYYY-MM-DDTHH:MM:SS`. */
export function wallClock(instant: string | Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`
}

/** The day that it is in the zone at that instant, `YYYY-MM-DD`. */
export const dayOf = (instant: string | Date, zone: string): string => wallClock(instant, zone).slice(0, 10)

/** The instant at which a clock in the zone shows this; a time that is skipped is the one after the change. */
export function instantOf(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`)
  const first = asUtc - offsetAt(asUtc, zone)
  return new Date(asUtc - offsetAt(first, zone)).toISOString()
}

/** The first instant of the day in the zone: where the clock skips midnight, the instant at which it skips. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const candidates = [-MILLISECONDS_A_DAY, 0, MILLISECONDS_A_DAY]
    .map((near) => new Date(midnight - offsetAt(midnight + near, zone)))
    .filter((at) => dayOf(at, zone) === day)
  return candidates.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? new Date(midnight)
}

/** The first instant of the day after. */
export const endOfDay = (day: string, zone: string): Date =>
  startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + MILLISECONDS_A_DAY).toISOString().slice(0, 10), zone)

/** How many milliseconds the clock of the zone is ahead of UTC. */
const offsetAt = (at: number, zone: string): number => Date.parse(`${wallClock(new Date(at), zone)}Z`) - at
