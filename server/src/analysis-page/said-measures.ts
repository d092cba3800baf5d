import { bandOf } from '@maju/analysis/bands'
import { measureNamesEn } from '@maju/analysis/words/measure-names-en'
import { measureNamesKo } from '@maju/analysis/words/measure-names-ko'
import { shownAs, unitOf } from '@maju/analysis/words/measure-units'
import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import type { Language } from '@maju/contracts/basics'
import {
  expressionMeasures,
  type Measured,
  type MeasureName,
  type ScreenMeasures,
  type VoiceMeasures,
} from '@maju/contracts/measurement'

/** One measure in words: what it is, its value with its unit, where that lies, and why it is only a hint or not there. */
export type SaidMeasure = { name: string; value: string; band: string; remark: string; how: string }

const names = { ko: measureNamesKo, en: measureNamesEn } as const
const words = { ko: measureWordsKo, en: measureWordsEn } as const

/** All measures in words, in their own order; of expressions nothing where nobody asked for them. */
export function saidMeasures(measures: VoiceMeasures | ScreenMeasures, language: Language): SaidMeasure[] {
  const isMeasured = (measure: string): measure is MeasureName => Object.hasOwn(measures, measure)
  const all: Readonly<Partial<Record<MeasureName, Measured>>> = measures
  return Object.keys(measures)
    .filter(isMeasured)
    .flatMap((measure) => {
      const measured = all[measure]
      return measured && !isUnasked(measure, measured) ? [saidMeasure(measure, measured, language)] : []
    })
}

const isUnasked = (measure: MeasureName, { reason }: Measured) =>
  reason === 'switched-off' && Object.hasOwn(expressionMeasures.shape, measure)

function saidMeasure(measure: MeasureName, measured: Measured, language: Language): SaidMeasure {
  return {
    name: names[language][`name.${measure}`],
    how: names[language][`how.${measure}`],
    value: valueOf(measure, measured, language),
    band: bandNameOf(measure, measured, language),
    remark: remarkOf(measured, language),
  }
}

function valueOf(measure: MeasureName, { value, reason }: Measured, language: Language): string {
  if (value === null) return words[language]['value.none']
  const { digits, times } = shownAs[measure]
  const number = (value * times).toLocaleString(language, { maximumFractionDigits: digits })
  const said = words[language][`unit.${unitOf(measure)}`].replace('{{value}}', number)
  return reason === 'not-verbatim' ? words[language]['value.atLeast'].replace('{{value}}', said) : said
}

function bandNameOf(measure: MeasureName, measured: Measured, language: Language): string {
  const band = bandOf(measure, measured, language)
  return band ? words[language][`band.${band.name}`] : ''
}

function remarkOf({ quality, reason }: Measured, language: Language): string {
  if (quality === 'ok' || !reason) return ''
  const because = words[language][`reason.${reason}`]
  return quality === 'doubtful' ? words[language]['quality.doubtful'].replace('{{reason}}', because) : because
}
