import { measureNamesEn } from '@maju/analysis/words/measure-names-en'
import { measureNamesKo } from '@maju/analysis/words/measure-names-ko'
import { unitOf } from '@maju/analysis/words/measure-units'
import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import type { MeasureName } from '@maju/contracts/measurement'
import { defineText, useLanguage } from '../../../shared/text.ts'
import { numberOf } from './measure-format.ts'
import { measuresEn } from './measures.en.ts'
import { measuresKo } from './measures.ko.ts'

/** `name.` and `how.` of every measure; one that is missing does not compile where it is said. */
export const useMeasureNames = defineText('measure-names', { ko: measureNamesKo, en: measureNamesEn })

export const useMeasureText = defineText('measures', {
  ko: { ...measureWordsKo, ...measuresKo },
  en: { ...measureWordsEn, ...measuresEn },
})

/** A value with its unit. */
export function useValueText() {
  const say = useMeasureText()
  const language = useLanguage()
  const number = (measure: MeasureName, value: number) => numberOf(measure, value, language)
  return {
    number,
    value: (measure: MeasureName, value: number) => say(`unit.${unitOf(measure)}`, { value: number(measure, value) }),
  }
}

export type MeasuredBy = { where: 'browser' | 'server'; version: string }

/** What measured something, each once. */
export function useMeasuredBy() {
  const say = useMeasureText()
  return (by: readonly MeasuredBy[]): string =>
    [...new Set(by.map(({ where, version }) => say(`measuredBy.${where}`, { version })))].join(', ')
}
