import type { ListedQuestion } from '@maju/contracts/practice'
import type { PlannedQuestion, Speaker } from '@maju/contracts/plan'
import type { BareQuestion } from '@maju/interviewer/plan/plan-of-one'

/** A question of the list as it would be asked, before it is known what a person did with it. */
export type ListedDraft = Pick<
  ListedQuestion,
  'id' | 'source' | 'language' | 'families' | 'difficulty' | 'company' | 'targetId' | 'note' | 'competencyBy'
> & {
  question: BareQuestion
  /** Who asks it. */
  speaker: Speaker
}

/** What an interviewer can ask, without the number, speaker and clock that a plan gave it. */
export function bareOf({ phase, kind, competency, ncs, text, why, sources, ...rest }: PlannedQuestion): BareQuestion {
  const { slots, probes, anchors, bankId, madeBy } = rest
  return { phase, kind, competency, ncs, text, why, sources, slots, probes, anchors, bankId, madeBy }
}
