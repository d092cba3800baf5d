import { type CompetencyId, competencyId } from '@maju/interviewer/bank/competency'
import { framedQuestion } from '@maju/interviewer/plan/own-question'
import type { OwnPhase } from '@maju/interviewer/practice/guess-phase'
import { ncsMajor } from '@maju/contracts/target'
import type { ListedDraft } from './listed-draft.ts'
import type { OwnQuestionRow } from './practice.table.ts'

/** What a question is after whose words speak of no competency. */
export const OWN_FALLBACK: Record<OwnPhase, CompetencyId> = {
  experience: 'role-expertise',
  situational: 'problem-solving',
  fit: 'motivation-fit',
}

/** A question of one’s own as it stands in the list and as an interviewer asks it. */
export function listedOwn(row: OwnQuestionRow): ListedDraft {
  const { id, text, phase, language, competency, competencyBy, company, note } = row
  const after = competencyId.safeParse(competency).data ?? OWN_FALLBACK[phase]
  const family = ncsMajor.safeParse(row.ncsMajor).data
  return {
    id: `own.${id}`,
    source: 'own',
    language,
    question: framedQuestion(text, phase, language, after),
    speaker: 'lead',
    families: family ? [family] : [],
    difficulty: null,
    company,
    targetId: null,
    note,
    competencyBy,
  }
}
