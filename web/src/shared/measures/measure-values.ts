import { measureNamesEn } from '@maju/analysis/words/measure-names-en'
import { measureNamesKo } from '@maju/analysis/words/measure-names-ko'
import { unitOf } from '@maju/analysis/words/measure-units'
import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import type { MeasureName } from '@maju/contracts/measurement'
import { defineText, useLanguage } from '../text.ts'
import { numberOf } from './measure-format.ts'

/** `name.` and `how.` of every measure; one that is missing does not compile where it is said. */
export const useMeasureNames = defineText('measure-names', { ko: measureNamesKo, en: measureNamesEn })

const useMeasureWords = defineText('measure-words', { ko: measureWordsKo, en: measureWordsEn })

/** A value with its unit. */
export function useValueText() {
  const say = useMeasureWords()
  const language = useLanguage()
  const number = (measure: MeasureName, value: number) => numberOf(measure, value, language)
  return {
    number,
    value: (measure: MeasureName, value: number) => say(`unit.${unitOf(measure)}`, { value: number(measure, value) }),
  }
}
