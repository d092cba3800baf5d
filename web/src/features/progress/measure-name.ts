import { dimension } from '@maju/contracts/report'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useProgressText } from './progress-text.ts'
import type { Measure } from './series.ts'

/** What a measure is called, under the kind of thing that it is. */
export function useMeasureName() {
  const say = useProgressText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  return (measure: Measure): string => {
    const name = measure.slice(measure.indexOf(':') + 1)
    if (!measure.startsWith('dimension:')) return `${say('trend.competency')}: ${names.competency(name)}`
    const known = dimension.options.find((one) => one === name)
    return `${say('trend.dimension')}: ${known ? word(`dimension.${known}`) : name}`
  }
}
