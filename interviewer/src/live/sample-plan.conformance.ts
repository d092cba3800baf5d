import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'

const RESUME = {
  ko: '한빛물류 운영팀 사원 (2022.03 ~ 2023.08)\n- 오배송률을 4.2%에서 1.1%로 낮춤\n물류 동아리 팀원 (2019.03 ~ 2020.12)\n',
  en: 'Hanbit Logistics, operations associate (2022-03 – 2023-08)\n- Cut the misdelivery rate from 4.2% to 1.1%\nLogistics club, team member (2019-03 – 2020-12)\n',
} as const
const CITED = { ko: '오배송률을 4.2%에서 1.1%로 낮춤', en: 'Cut the misdelivery rate from 4.2% to 1.1%' } as const

type Texts = Record<Language, string>
type Given = Pick<PlannedQuestion, 'id' | 'phase' | 'kind' | 'competency' | 'slots'> & {
  text: Texts
  why: Texts
  probe?: Texts
}

const QUESTIONS: readonly Given[] = [
  {
    id: 'intro',
    phase: 'warm-up',
    kind: 'intro',
    competency: 'spoken-communication',
    slots: ['motive'],
    text: { ko: '자기소개를 짧게 부탁드려도 될까요?', en: 'Could you introduce yourself briefly?' },
    why: { ko: '말문을 여는 질문입니다.', en: 'This is to get started.' },
  },
  {
    id: 'misdelivery',
    phase: 'experience',
    kind: 'experience',
    competency: 'problem-solving',
    slots: ['situation', 'action', 'result', 'lesson'],
    text: {
      ko: `이력서에 ‘${CITED.ko}’이라고 쓰셨습니다. 이 일을 어떻게 해내셨나요?`,
      en: `Your résumé says “${CITED.en}”. How did you achieve that?`,
    },
    why: { ko: '문제를 스스로 풀어 간 과정을 봅니다.', en: 'This looks at how you work your way through a problem.' },
    probe: {
      ko: '오배송을 줄이려고 직접 바꾼 것은 무엇인가요?',
      en: 'What did you yourself change to bring misdeliveries down?',
    },
  },
  {
    id: 'quarrel',
    phase: 'experience',
    kind: 'experience',
    competency: 'teamwork',
    slots: ['situation', 'task', 'action', 'result'],
    text: {
      ko: '동료와 의견이 갈렸던 일을 말씀해 주시겠어요?',
      en: 'Could you tell me about a disagreement with a colleague?',
    },
    why: { ko: '의견이 다를 때의 태도를 봅니다.', en: 'This looks at how you handle disagreement.' },
  },
  {
    id: 'late-truck',
    phase: 'situational',
    kind: 'situational',
    competency: 'problem-solving',
    slots: ['problem', 'analysis', 'recommendation'],
    text: {
      ko: '배송 차량이 한꺼번에 늦는다면 어떻게 하시겠어요?',
      en: 'What would you do if all delivery trucks ran late at once?',
    },
    why: { ko: '급한 상황의 판단을 봅니다.', en: 'This looks at judgement under pressure.' },
  },
  {
    id: 'why-us',
    phase: 'fit',
    kind: 'motivation',
    competency: 'motivation-fit',
    slots: ['motive', 'behaviour', 'impact'],
    text: { ko: '저희 회사에 지원하신 까닭은 무엇인가요?', en: 'Why did you apply to our company?' },
    why: { ko: '지원 동기를 봅니다.', en: 'This looks at your motivation.' },
  },
  {
    id: 'last-word',
    phase: 'wrap-up',
    kind: 'wrap-up',
    competency: 'motivation-fit',
    slots: [],
    text: { ko: '끝으로 더 하고 싶은 말씀이 있나요?', en: 'Is there anything else you would like to say?' },
    why: { ko: '남은 말을 듣습니다.', en: 'This leaves room for what was not asked.' },
  },
]

/** A small plan for tests: every phase, one question that cites the résumé. */
export function samplePlan(language: Language, change: Partial<PlanDraft> = {}): PlanDraft {
  const resume = RESUME[language]
  const start = resume.indexOf(CITED[language])
  const source = {
    document: 'resume' as const,
    section: null,
    quote: CITED[language],
    start,
    end: start + CITED[language].length,
  }
  const madeBy = { engine: 'built-in' as const, model: null, version: 'test', fallback: null }
  const questions = QUESTIONS.map(({ text, why, probe, ...given }): PlannedQuestion => ({
    ...given,
    ncs: { ability: 'problem-solving', subAbility: 'thinking' },
    speaker: 'lead',
    text: text[language],
    why: why[language],
    sources: given.id === 'misdelivery' ? [source] : [],
    probes: probe ? [{ slot: 'action', text: probe[language] }] : [],
    anchors: ['1', '2', '3', '4', '5'],
    secondsToPrepare: 20,
    secondsToAnswer: 90,
    bankId: null,
    madeBy,
  }))
  return {
    company: language === 'ko' ? '가람유통' : 'Garam Retail',
    jobTitle: language === 'ko' ? '물류 기획' : 'logistics planner',
    language,
    persona: 'lead',
    difficulty: 'normal',
    preset: 'standard',
    budget: { questions: questions.length, minutes: 25 },
    phases: [],
    questions,
    documents: [{ kind: 'resume', text: resume }],
    madeBy,
    ...change,
  }
}
