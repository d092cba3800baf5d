import { dimension } from '@maju/contracts/report'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { formatNumber } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useMeasureNames, useValueText } from '../../shared/measures/measure-values.ts'
import { useLanguage } from '../../shared/text.ts'
import { useProgressText } from './progress-text.ts'
import { measuredName, type Measure } from './series.ts'

/** What a measure is called, under the kind of thing that it is. */
export function useMeasureName() {
  const say = useProgressText()
  const word = useInterviewWords()
  const measured = useMeasureNames()
  const names = useCompetencyNames()
  return (measure: Measure): string => {
    const ofMeasure = measuredName(measure)
    if (ofMeasure !== null) return `${say('trend.measured')}: ${measured(`name.${ofMeasure}`)}`
    const name = measure.slice(measure.indexOf(':') + 1)
    if (!measure.startsWith('dimension:')) return `${say('trend.competency')}: ${names.competency(name)}`
    const known = dimension.options.find((one) => one === name)
    return `${say('trend.dimension')}: ${known ? word(`dimension.${known}`) : name}`
  }
}

/** A level as a number, something measured with its unit. */
export function useMeasureValue() {
  const language = useLanguage()
  const { value } = useValueText()
  return (measure: Measure, number: number): string => {
    const name = measuredName(measure)
    return name === null ? formatNumber(number, language, 1) : value(name, number)
  }
}
