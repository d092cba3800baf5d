import type { Language } from '@maju/contracts/basics'

const locales = { ko: 'ko-KR', en: 'en-GB' } as const

/** A calendar day or an instant as a date, in the viewer's time zone; a bare day is never shifted. */
export function formatDate(value: string, language: Language): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(value)
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', ...(bare ? { timeZone: 'UTC' } : {}) }).format(
    new Date(value),
  )
}

/** An instant with its time. */
export function formatDateTime(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value))
}

/** The time of an instant in a zone. */
export function formatTime(value: string, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone: zone }).format(new Date(value))
}

export function formatNumber(value: number, language: Language, fractionDigits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: fractionDigits }).format(value)
}

/** Whole calendar days from today (in the viewer's time zone) to `day` (`YYYY-MM-DD`); negative when it has passed. */
export function daysUntil(day: string, now: Date = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(`${day}T00:00:00Z`) - today) / 86_400_000)
}

/** Seconds as minutes and two digits of seconds. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
