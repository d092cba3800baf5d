import type { Language } from '@maju/contracts/basics'

const locales = { ko: 'ko-KR', en: 'en-GB' } as const

/** Year, month and day of a date as it is being typed; what is not said is ''. */
export function partsOf(value: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = value === 'present' ? [] : value.split('-')
  return { year, month, day }
}

/** The same as one text, as exact as its parts are: `2022`, `2022-03` or `2022-03-01`. */
export function dateOf({ year, month, day }: { year: string; month: string; day: string }): string {
  if (month === '') return year
  return day === '' ? `${year}-${month}` : `${year}-${month}-${day}`
}

/** A year, a month or a day in words, no more exact than it is known. */
export function formatPartial(value: string, language: Language): string {
  const { month, day } = partsOf(value)
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== '' && { month: 'long' }),
    ...(day !== '' && { day: 'numeric' }),
  }).format(new Date(value))
}
