import type { CandidateTurn } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Judgement, Score } from '@maju/contracts/report'
import type { PlanDraft } from '../plan/make-plan.ts'

export const madeBy = { engine: 'built-in', model: null, version: 'test', fallback: null } as const

const question = (id: string, kind: PlannedQuestion['kind'], competency: string): PlannedQuestion => ({
  id,
  phase: kind === 'intro' ? 'warm-up' : kind === 'case' ? 'situational' : 'experience',
  kind,
  competency,
  ncs: { ability: 'interpersonal', subAbility: 'teamwork' },
  speaker: 'lead',
  text: '팀에서 의견이 갈렸던 일을 말씀해 주세요.',
  why: '의견이 다를 때 어떻게 움직이는지 봅니다.',
  sources: [],
  slots: ['situation', 'action', 'result', 'lesson'],
  probes: [{ slot: 'result', text: '그 뒤 결과는 어떻게 되었나요?' }],
  anchors: ['1', '2', '3', '4', '5'],
  secondsToPrepare: 0,
  secondsToAnswer: 120,
  bankId: id,
  madeBy,
})

export const samplePlan: PlanDraft = {
  company: '가온페이',
  jobTitle: '백엔드 개발자',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  preset: 'standard',
  budget: { questions: 3, minutes: 15 },
  phases: [],
  questions: [
    question('q1', 'intro', 'spoken-communication'),
    question('q2', 'experience', 'teamwork'),
    question('q3', 'case', 'problem-solving'),
  ],
  documents: [],
  madeBy,
}

export const scoreOf = (
  questionId: string,
  judgements: Judgement[],
  missing: Score['slots']['missing'] = [],
): Score => ({
  questionId,
  attempt: 0,
  judgements,
  slots: { filled: [], missing },
  betterAnswer: null,
  madeBy,
  scoredAt: '2026-01-01T00:00:00.000Z',
})

export const candidateTurn = (text: string, seq = 3): CandidateTurn => ({
  from: 'candidate',
  seq,
  questionId: 'q2',
  text,
  inputMode: 'typed',
  secondsUsed: null,
  intent: 'answer',
  filled: [],
  at: '2026-01-01T00:00:00.000Z',
})
