import type { Competency } from './competency.ts'

/** NCS 자원관리능력. */
export const resourceCompetencies: readonly Competency[] = [
  {
    id: 'time-management',
    name: { ko: '시간관리', en: 'Time management' },
    ncs: { ability: 'resource-management', subAbility: 'time-management' },
    definition: {
      ko: '일의 중요도와 걸릴 시간을 가늠해 순서를 정하고 기한을 지키는 능력',
      en: 'Judges importance and effort, orders the work and keeps deadlines',
    },
    anchors: {
      ko: [
        '닥치는 대로 했거나 기한을 놓친 이유를 설명하지 못한다.',
        '열심히 해서 맞췄다고 말하지만 순서를 정한 기준이 없다.',
        '중요도와 기한으로 순서를 정하고 일정을 나누어 지킨 예를 든다.',
        '예상과 실제를 비교하며 일정을 조정했고, 늦어질 일을 미리 알렸다.',
        '무엇을 하지 않을지까지 정해 관계자와 합의했고, 지켜진 기한과 품질을 근거로 보인다.',
      ],
      en: [
        'Did things as they came, or cannot explain a missed deadline.',
        'Made it by working hard, without criteria for the order.',
        'Ordered by importance and deadline, split the schedule and kept it, with an example.',
        'Compared estimate and reality, adjusted, and warned early of delays.',
        'Also decided what not to do, agreed it with those concerned, and shows deadlines and quality kept.',
      ],
    },
  },
  {
    id: 'budget-resources',
    name: { ko: '예산과 물자 관리', en: 'Budget and resources' },
    ncs: { ability: 'resource-management', subAbility: 'budget-management' },
    definition: {
      ko: '한정된 돈과 물자를 목적에 맞게 배분하고 쓰임을 확인하는 능력',
      en: 'Allocates limited money and material to their purpose and checks how they are used',
    },
    anchors: {
      ko: [
        '쓴 비용이나 자원을 알지 못한다.',
        '아꼈다고 말하지만 얼마를 왜 아꼈는지 나오지 않는다.',
        '예산이나 자원의 한도를 알고 항목별로 나누어 쓴 예를 든다.',
        '비용과 효과를 비교해 배분을 바꾸었고, 집행을 점검한 방법을 말한다.',
        '자원이 크게 모자란 상황에서 대안을 만들어 목표를 이루었고, 절감이나 효과를 숫자로 보인다.',
      ],
      en: [
        'Does not know what was spent or used.',
        'Claims to have saved, without how much or why.',
        'Knew the limit and divided budget or material by item, with an example.',
        'Compared cost and effect, changed the allocation, and says how spending was checked.',
        'Reached the goal by an alternative when resources fell far short, and shows saving or effect in figures.',
      ],
    },
  },
  {
    id: 'people-resources',
    name: { ko: '인력 배치와 육성', en: 'Assigning and developing people' },
    ncs: { ability: 'resource-management', subAbility: 'people-management' },
    definition: {
      ko: '사람의 강점과 여건을 파악해 일을 맡기고 성장하도록 돕는 능력',
      en: 'Knows people’s strengths and circumstances, gives them fitting work and helps them grow',
    },
    anchors: {
      ko: [
        '역할을 나눈 기준이 없거나 혼자 다 했다고 말한다.',
        '똑같이 나누었을 뿐 각자의 강점이나 여건을 살피지 않았다.',
        '강점과 여건을 묻고 그에 맞게 역할을 나눈 예를 든다.',
        '맡긴 뒤 진행을 살피며 도왔고, 맞지 않는 배치를 바로잡았다.',
        '함께한 사람이 더 큰 일을 맡게 될 만큼 성장했고, 그 과정을 구체적으로 보인다.',
      ],
      en: [
        'No criteria for dividing roles, or did everything alone.',
        'Divided evenly without looking at strengths or circumstances.',
        'Asked about strengths and circumstances and divided the roles accordingly.',
        'Followed up and helped after handing over, and corrected an assignment that did not fit.',
        'Someone grew enough to take on more, and the way there is shown concretely.',
      ],
    },
  },
]
