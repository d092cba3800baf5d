import type { Language } from '@maju/contracts/basics'
import type { Phase, PlannedQuestion, QuestionKind, Slot } from '@maju/contracts/plan'
import { competencies, competency } from '../bank/competencies.ts'
import type { CompetencyId } from '../bank/competency.ts'
import { questionFaults } from '../bank/question-rules.ts'
import { speaksToProgram } from '@maju/text/sources/speaks-to-program'
import { visible } from '@maju/text/hidden'
import { termsOf } from './cohesion.ts'
import { PlanRefusal } from './plan-refusal.ts'
import { PLAN_VERSION } from './write-question.ts'

/** What a question of one's own is taken for: the frame of its phase. */
const FRAMES: Record<Phase, { kind: QuestionKind; competency: CompetencyId; slots: readonly Slot[] }> = {
  'warm-up': { kind: 'intro', competency: 'spoken-communication', slots: ['situation', 'action'] },
  experience: { kind: 'experience', competency: 'role-expertise', slots: ['situation', 'task', 'action', 'result'] },
  situational: {
    kind: 'situational',
    competency: 'problem-solving',
    slots: ['problem', 'structure', 'analysis', 'recommendation'],
  },
  fit: { kind: 'fit', competency: 'motivation-fit', slots: ['motive', 'behaviour', 'impact'] },
  'wrap-up': { kind: 'wrap-up', competency: 'motivation-fit', slots: [] },
}

const WHY: Record<Language, string> = {
  ko: '지원자가 직접 넣은 질문입니다.',
  en: 'You added this question yourself.',
}

export const BY_PERSON = { engine: 'person', model: null, version: PLAN_VERSION, fallback: null } as const

/** A person's question as an interviewer can ask it. Throws a PlanRefusal for what is none or is private. */
export function askable(text: string, language: Language): string {
  const said = visible(text).replaceAll(/\s+/gu, ' ').trim()
  const faults = questionFaults(said, language)
  if (faults.includes('private')) throw new PlanRefusal('private')
  if (faults.includes('asks-nothing') || faults.includes('link') || speaksToProgram(said))
    throw new PlanRefusal('not-a-question')
  return said
}

type Own = Omit<PlannedQuestion, 'id' | 'speaker' | 'secondsToPrepare' | 'secondsToAnswer'>

/** A question of a person's own in a phase: slots of the phase, scale of the competency that its words are nearest to. */
export function ownQuestion(text: string, phase: Phase, language: Language): Own {
  return framedQuestion(askable(text, language), phase, language)
}

/** The same of words that were found to be a question before, and where it is known what it is after. */
export function framedQuestion(said: string, phase: Phase, language: Language, after?: CompetencyId): Own {
  const { kind, competency: usual, slots } = FRAMES[phase]
  const scale = competency(after ?? nearest(said, language) ?? usual)
  return {
    phase,
    kind,
    competency: scale.id,
    ncs: scale.ncs,
    text: said,
    why: WHY[language],
    sources: [],
    slots: [...slots],
    probes: [],
    anchors: [...scale.anchors[language]],
    bankId: null,
    madeBy: BY_PERSON,
  }
}

/** Shared words that name a competency beyond doubt. */
const ENOUGH_SHARED = 2

function nearest(text: string, language: Language): CompetencyId | null {
  const terms = termsOf(text)
  const ranked = competencies
    .map(({ id, name, definition }) => ({
      id,
      shared: [...termsOf(name[language], definition[language])].filter((term) => terms.has(term)).length,
    }))
    .toSorted((one, other) => other.shared - one.shared)
  const [first, second] = ranked
  const sure = first && first.shared >= ENOUGH_SHARED && first.shared > (second?.shared ?? 0)
  return sure ? first.id : null
}
