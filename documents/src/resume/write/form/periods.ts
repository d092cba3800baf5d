import type { Language } from '@maju/contracts/basics'
import { labelsOf } from './labels.ts'

type Period = { start: string | null; end: string | null }

/** How dates are written: `2022.03` and `Mar 2022`, as exactly as they are known. */
export function writtenDate(date: string | null, language: Language): string {
  if (date === null) return ''
  if (date === 'present') return labelsOf(language).present
  return language === 'ko' ? date.replaceAll('-', '.') : inEnglish(date)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function inEnglish(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

/** From when to when; what is not known stays open. */
export function writtenPeriod({ start, end }: Period, language: Language): string {
  const joint = language === 'ko' ? '~' : '–'
  if (start === null && end === null) return ''
  return [writtenDate(start, language), joint, writtenDate(end, language)].join(' ').trim()
}
