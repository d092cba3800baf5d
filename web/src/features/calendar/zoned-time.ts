import type { Language } from '@maju/contracts/basics'

/** What a clock in the zone shows at that instant, as `YYYY-MM-DDTHH:MM`: what a field for date and time holds. */
export function wallClock(instant: string | Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The instant at which a clock in the zone shows this; a time that is skipped is the one after the change. */
export function instantOf(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}:00Z`)
  const offsetAt = (at: number) => Date.parse(`${wallClock(new Date(at), zone)}:00Z`) - at
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first)).toISOString()
}

export const dayOf = (instant: string | Date, zone: string): string => wallClock(instant, zone).slice(0, 10)

export const formatTime = (instant: string, language: Language, zone: string): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { timeStyle: 'short', timeZone: zone }).format(
    new Date(instant),
  )
