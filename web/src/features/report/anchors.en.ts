import type { Translated } from '../../shared/dictionary.ts'
import type { anchorsKo } from './anchors.ko.ts'

export const anchorsEn: Translated<typeof anchorsKo> = {
  'relevance.1': 'Talks about something other than what was asked.',
  'relevance.5': 'Answers what was asked, at once and in full.',
  'structure.1': 'It is hard to see an order in it.',
  'structure.5': 'Runs from beginning to end without a missing link.',
  'own-contribution.1': 'It cannot be told who did what.',
  'own-contribution.5': 'It is plain what you decided and did yourself.',
  'specificity.1': 'Stays with words that anyone could say.',
  'specificity.5': 'Numbers, names and outcomes that could be checked.',
  'reasoning.1': 'Only what was done, without a reason.',
  'reasoning.5': 'Weighs other ways, says why this one and what it cost.',
  'fit.1': 'Has no link to this job or company.',
  'fit.5': 'Connects the experience with this job in concrete terms.',
  'competency.1': 'No behaviour that shows this competency.',
  'competency.5': 'The competency shows in action and outcome, in a hard situation.',
}
