import type { Competency } from './competency.ts'

/** NCS 자기개발능력. */
export const selfCompetencies: readonly Competency[] = [
  {
    id: 'learning-growth',
    name: { ko: '학습과 성장', en: 'Learning and growth' },
    ncs: { ability: 'self-development', subAbility: 'career-development' },
    definition: {
      ko: '모자란 점을 알고 배워서 일에 쓰며, 피드백으로 방식을 고쳐 가는 능력',
      en: 'Knows what is lacking, learns it, uses it at work, and corrects course from feedback',
    },
    anchors: {
      ko: [
        '배운 것을 말하지 못하거나 배울 필요를 느끼지 않는다.',
        '수강이나 자격 취득은 말하지만 일에 쓴 예가 없다.',
        '모자란 점을 정하고 배워서 실제 일에 한 번 이상 썼다.',
        '피드백을 구해 방법을 고쳤고, 배우기 전과 후의 차이를 말한다.',
        '배운 것을 다른 사람도 쓰도록 나누고, 팀이나 성과가 달라진 것을 보인다.',
      ],
      en: [
        'Names nothing learned, or sees no need to learn.',
        'Names courses or certificates, but no use at work.',
        'Picked a gap, learned it, and used it at least once in real work.',
        'Sought feedback, corrected the approach, and tells the difference before and after.',
        'Passed on what was learned so that others use it, and shows what changed for the team or the results.',
      ],
    },
  },
  {
    id: 'self-management',
    name: { ko: '자기관리', en: 'Self-management' },
    ncs: { ability: 'self-development', subAbility: 'self-management' },
    definition: {
      ko: '압박과 실패 속에서도 자신의 상태를 알아차리고 스스로 세운 기준을 지키는 능력',
      en: 'Notices one’s own state under pressure and failure, and keeps to standards set for oneself',
    },
    anchors: {
      ko: [
        '어려움을 남의 탓으로 돌리거나 포기했다고만 말한다.',
        '참고 견뎠다고 말하지만 스스로 한 조치가 없다.',
        '자신의 상태를 알아차리고 일하는 방식을 바꾼 행동을 말한다.',
        '기준과 점검 방법을 정해 꾸준히 지켰고, 흔들렸을 때 되돌린 예가 있다.',
        '큰 실패를 스스로 분석해 습관을 고쳤으며, 이후의 일에서 달라진 결과를 보인다.',
      ],
      en: [
        'Blames others for the difficulty, or merely gave up.',
        'Endured it, but took no step of their own.',
        'Noticed their own state and changed a way of working.',
        'Set standards and checks, kept them, and tells how they recovered when they slipped.',
        'Analysed a serious failure of their own, changed a habit, and shows a different outcome later.',
      ],
    },
  },
  {
    id: 'adaptability',
    name: { ko: '적응력', en: 'Adaptability' },
    ncs: { ability: 'self-development', subAbility: 'self-awareness' },
    definition: {
      ko: '바뀐 상황을 빨리 파악하고 계획과 방식을 조정하여 성과를 이어 가는 능력',
      en: 'Grasps a changed situation quickly and adjusts plan and method so that work goes on',
    },
    anchors: {
      ko: [
        '변화를 불평하거나 예전 방식만 고집한다.',
        '지시에 따라 바꾸었을 뿐 스스로 조정한 것이 없다.',
        '바뀐 점을 파악하고 우선순위나 방법을 조정한 예를 든다.',
        '불확실한 가운데 판단 기준을 세워 움직였고, 주변도 적응하도록 도왔다.',
        '변화를 기회로 삼아 전보다 나은 방식을 만들었고, 그 결과를 근거로 보인다.',
      ],
      en: [
        'Complains about the change, or insists on the old way.',
        'Changed as told, and adjusted nothing by themselves.',
        'Worked out what had changed and adjusted priorities or method, with an example.',
        'Acted on stated criteria while things were uncertain, and helped others adapt.',
        'Turned the change into a better way than before, and shows the result.',
      ],
    },
  },
]
