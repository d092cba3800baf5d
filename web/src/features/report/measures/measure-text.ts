import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import { defineText } from '../../../shared/text.ts'
import { measuresEn } from './measures.en.ts'
import { measuresKo } from './measures.ko.ts'

export const useMeasureText = defineText('measures', {
  ko: { ...measureWordsKo, ...measuresKo },
  en: { ...measureWordsEn, ...measuresEn },
})

export type MeasuredBy = { where: 'browser' | 'server'; version: string }

/** What measured something, each once. */
export function useMeasuredBy() {
  const say = useMeasureText()
  return (by: readonly MeasuredBy[]): string =>
    [...new Set(by.map(({ where, version }) => say(`measuredBy.${where}`, { version })))].join(', ')
}
