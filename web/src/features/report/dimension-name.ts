import type { Dimension } from '@maju/contracts/report'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useOfAnother } from './of-another/use-of-another.ts'

/** What a dimension is called; where one question is looked at, by the competency that it asks for. */
export function useDimensionName() {
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const ofAnother = useOfAnother()
  return (dimension: Dimension, competency?: string): string => {
    if (dimension === 'competency' && competency !== undefined) return names.competency(competency)
    if (dimension === 'own-contribution' && ofAnother) return ofAnother('dimension.own-contribution')
    return word(`dimension.${dimension}`)
  }
}
