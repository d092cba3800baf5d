import type { Competency } from './competency.ts'

/** What ties a person to this job: no basic ability of its own, so each stands under the nearest one. */
export const fitCompetencies: readonly Competency[] = [
  {
    id: 'motivation-fit',
    name: { ko: '지원동기와 조직적합', en: 'Motivation and fit' },
    ncs: { ability: 'self-development', subAbility: 'self-awareness' },
    definition: {
      ko: '이 회사와 직무를 고른 이유가 자신의 경험과 행동으로 뒷받침되는 정도',
      en: 'How far the reasons for choosing this company and job are borne out by what one has done',
    },
    anchors: {
      ko: [
        '어느 회사에나 할 수 있는 말만 한다.',
        '회사에 대한 칭찬은 있지만 자신의 경험과 이어지지 않는다.',
        '회사나 직무의 구체적인 점과 자신의 경험을 하나 이상 연결한다.',
        '동기를 확인하려고 실제로 한 행동이 있고, 들어와서 할 일을 그에 맞춰 말한다.',
        '자신의 가치와 회사의 방향이 어긋나는 점까지 따져 보았고, 기여할 바를 근거로 보인다.',
      ],
      en: [
        'Says only what would suit any company.',
        'Praises the company without a link to their own experience.',
        'Links at least one concrete point of company or job with their own experience.',
        'Did something real to test the motive, and says accordingly what they would do here.',
        'Also weighed where their values and the company’s direction differ, and shows grounds for what they would contribute.',
      ],
    },
  },
  {
    id: 'role-expertise',
    name: { ko: '직무 전문성', en: 'Role expertise' },
    ncs: { ability: 'organisation-understanding', subAbility: 'work-understanding' },
    definition: {
      ko: '직무의 핵심 지식과 방법을 알고 실제 일에서 판단하며 쓰는 능력',
      en: 'Knows the core knowledge and methods of the job and uses them with judgement in real work',
    },
    anchors: {
      ko: [
        '직무에서 하는 일을 설명하지 못한다.',
        '용어와 이론은 말하지만 직접 해 본 예가 없다.',
        '직무의 기본 방법을 직접 적용한 일과 결과를 말한다.',
        '왜 그 방법을 골랐는지 다른 방법과 비교해 설명하고, 예외 상황을 다룬 예가 있다.',
        '어려운 일을 전문가다운 판단으로 풀었고, 그 방법을 다른 사람에게 전하거나 기준으로 남겼다.',
      ],
      en: [
        'Cannot explain what the job does.',
        'Uses terms and theory, without having done it.',
        'Applied the basic methods of the job themselves, with the result.',
        'Explains the choice of method against others, and handled an exception.',
        'Solved a hard case with expert judgement, and passed the method on or left it as a standard.',
      ],
    },
  },
]
