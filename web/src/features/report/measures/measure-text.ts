import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import { defineText } from '../../../shared/text.ts'
import { useOfAnother } from '../of-another/use-of-another.ts'
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
  const ofAnother = useOfAnother()
  const told = ({ where, version }: MeasuredBy) =>
    where === 'browser' && ofAnother
      ? ofAnother('measuredBy.browser', { version })
      : say(`measuredBy.${where}`, { version })
  return (by: readonly MeasuredBy[]): string => [...new Set(by.map(told))].join(', ')
}
