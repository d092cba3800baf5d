import { shownAs } from '@maju/analysis/words/measure-units'
import type { Language } from '@maju/contracts/basics'
import type { MeasureName } from '@maju/contracts/measurement'
import { formatNumber } from '../format.ts'

/** The number alone, as it is said beside its unit. A number below zero has a real minus sign. */
export function numberOf(measure: MeasureName, value: number, language: Language): string {
  const { digits, times } = shownAs[measure]
  const rounded = Number((value * times).toFixed(digits))
  // `-0` after rounding is nothing but 0.
  return formatNumber(rounded === 0 ? 0 : rounded, language, digits).replace('-', '−')
}
