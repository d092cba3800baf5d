import type { Competency } from './competency.ts'

/** NCS 직업윤리. */
export const ethicsCompetencies: readonly Competency[] = [
  {
    id: 'work-ethics',
    name: { ko: '근로윤리', en: 'Work ethics' },
    ncs: { ability: 'work-ethics', subAbility: 'work-ethic' },
    definition: {
      ko: '보는 사람이 없어도 정직하고 성실하게 일하고 자신의 잘못을 책임지는 태도',
      en: 'Works honestly and carefully when nobody looks, and answers for one’s own mistakes',
    },
    anchors: {
      ko: [
        '규칙을 어긴 일을 가볍게 여기거나 잘못을 숨긴다.',
        '정직이 중요하다고 말하지만 실제 행동이 없다.',
        '규칙이나 약속을 지키려고 한 행동을 구체적으로 말한다.',
        '손해를 보면서도 잘못을 먼저 알리고 바로잡은 과정을 말한다.',
        '압력 속에서 원칙을 지키고, 같은 일이 생기지 않도록 방법까지 고친 것을 보인다.',
      ],
      en: [
        'Makes light of breaking rules, or hides mistakes.',
        'Says that honesty matters, without an act.',
        'Tells concretely what was done to keep a rule or a promise.',
        'Reported and corrected a mistake first, at a cost to themselves.',
        'Held to a principle under pressure, and changed the way of working so that it cannot recur.',
      ],
    },
  },
  {
    id: 'community-ethics',
    name: { ko: '공동체윤리', en: 'Community ethics' },
    ncs: { ability: 'work-ethics', subAbility: 'community-ethic' },
    definition: {
      ko: '함께 일하는 사람과 사회를 존중하고 안전과 공정, 책임을 지키는 태도',
      en: 'Respects colleagues and society, and keeps to safety, fairness and responsibility',
    },
    anchors: {
      ko: [
        '다른 사람이나 안전에 미칠 영향을 생각하지 않는다.',
        '배려해야 한다고 말하지만 실제 행동이 없다.',
        '다른 사람이나 안전을 위해 자신이 한 행동을 구체적으로 말한다.',
        '불편을 무릅쓰고 공정이나 안전의 문제를 알리고 해결을 도왔다.',
        '모두가 지킬 수 있는 기준을 함께 만들었고, 그 뒤의 변화를 근거로 보인다.',
      ],
      en: [
        'Does not think of the effect on others or on safety.',
        'Says that one should be considerate, without an act.',
        'Tells concretely what they did for others or for safety.',
        'Raised a matter of fairness or safety though it was uncomfortable, and helped to resolve it.',
        'Made a standard together that everyone could keep, and shows what changed afterwards.',
      ],
    },
  },
]
