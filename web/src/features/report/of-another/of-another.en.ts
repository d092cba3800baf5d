import type { Translated } from '../../../shared/dictionary.ts'
import type { ofAnotherKo } from './of-another.ko.ts'

export const ofAnotherEn: Translated<typeof ofAnotherKo> = {
  'dimension.own-contribution': 'The candidate’s own part',
  'anchor.own-contribution.5': 'It is plain what the candidate decided and did.',
  'anchor.fit.5': 'Connects the experience with this job in concrete terms.',
  'measuredBy.browser': 'the candidate’s browser ({{version}})',
  'faults.title': 'What would help the candidate to more exact numbers',
}
