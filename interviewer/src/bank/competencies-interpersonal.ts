import type { Competency } from './competency.ts'

/** NCS 대인관계능력. */
export const interpersonalCompetencies: readonly Competency[] = [
  {
    id: 'teamwork',
    name: { ko: '팀워크', en: 'Teamwork' },
    ncs: { ability: 'interpersonal', subAbility: 'teamwork' },
    definition: {
      ko: '공동의 목표를 위해 자신의 몫을 다하고 동료의 일을 돕는 능력',
      en: 'Does one’s own share for a common goal and helps colleagues with theirs',
    },
    anchors: {
      ko: [
        '팀의 목표나 자신의 역할을 말하지 못한다.',
        '팀이 한 일만 말하고 자신이 한 일은 드러나지 않는다.',
        '자신의 역할과 동료를 위해 한 행동을 하나 이상 구체적으로 말한다.',
        '역할의 빈틈을 먼저 찾아 메우고 정보를 나누어 팀의 결과를 바꾸었다.',
        '협업하는 방식을 바꾸어 어려움을 풀었고, 팀의 성과와 자신의 기여를 나누어 근거로 보인다.',
      ],
      en: [
        'Cannot name the team’s goal or their own role.',
        'Tells what the team did; their own part does not appear.',
        'Names their role and at least one concrete thing done for a colleague.',
        'Saw gaps between roles, filled them, shared information, and so changed the team’s result.',
        'Changed how the team worked together to get through a difficulty, and shows the team’s result and their own part separately.',
      ],
    },
  },
  {
    id: 'leadership',
    name: { ko: '리더십', en: 'Leadership' },
    ncs: { ability: 'interpersonal', subAbility: 'leadership' },
    definition: {
      ko: '방향을 제시하고 사람들을 움직여 책임지고 결과에 이르는 능력',
      en: 'Sets a direction, moves people, takes responsibility and reaches a result',
    },
    anchors: {
      ko: [
        '직책만 말하고 이끈 행동이 없다.',
        '지시를 전달했다고 말하지만 방향이나 설득이 없다.',
        '목표를 정하고 사람들에게 설명해 함께 움직인 예를 든다.',
        '반대나 무관심을 풀고 역할을 조정했으며, 결과에 책임진 행동을 말한다.',
        '직책 없이도 사람들을 움직였거나 위기에서 방향을 바꾸었고, 조직에 남은 변화를 근거로 보인다.',
      ],
      en: [
        'Names a title, but no act of leading.',
        'Passed on instructions; neither direction nor persuasion.',
        'Set a goal, explained it, and moved together with others, with an example.',
        'Resolved opposition or indifference, adjusted roles, and took responsibility for the result.',
        'Moved people without a title, or changed direction in a crisis, and shows what lasted in the organisation.',
      ],
    },
  },
  {
    id: 'conflict-management',
    name: { ko: '갈등관리', en: 'Managing conflict' },
    ncs: { ability: 'interpersonal', subAbility: 'conflict-management' },
    definition: {
      ko: '의견이 부딪칠 때 쟁점을 밝히고 서로 받아들일 수 있는 결론을 만드는 능력',
      en: 'Clarifies what is at issue when views collide and works out a conclusion both sides can accept',
    },
    anchors: {
      ko: [
        '갈등을 피했거나 상대만 탓한다.',
        '갈등이 있었다고 말하지만 상대의 입장이나 자신의 행동이 없다.',
        '상대의 입장을 듣고 쟁점을 정리해 합의에 이른 과정을 말한다.',
        '사실이나 기준을 함께 확인하게 해 감정과 쟁점을 나누었고, 합의가 지켜졌다.',
        '갈등의 구조를 바꾸어 다시 생기지 않게 했고, 관계와 성과가 나아진 것을 근거로 보인다.',
      ],
      en: [
        'Avoided the conflict, or only blames the other side.',
        'Mentions a conflict without the other’s position or their own action.',
        'Heard the other’s position, sorted out the issue, and tells how agreement came about.',
        'Separated feelings from the issue by checking facts or criteria together; the agreement was kept.',
        'Changed what caused the conflict so that it did not recur, and shows better relations and results.',
      ],
    },
  },
  {
    id: 'negotiation',
    name: { ko: '협상', en: 'Negotiation' },
    ncs: { ability: 'interpersonal', subAbility: 'negotiation' },
    definition: {
      ko: '서로 다른 이해를 파악하고 주고받을 것을 정해 합의를 이끄는 능력',
      en: 'Understands differing interests, decides what to give and take, and brings about agreement',
    },
    anchors: {
      ko: [
        '요구만 했거나 상대의 요구를 그대로 받아들였다.',
        '합의했다고 말하지만 무엇을 주고받았는지 나오지 않는다.',
        '자신의 목표와 상대의 이해를 알고 조건을 조정한 예를 든다.',
        '물러설 선과 대안을 준비했고, 근거를 들어 서로 이득이 되는 조건을 만들었다.',
        '불리한 상황에서 관계를 지키며 합의했고, 합의 뒤의 이행과 효과를 근거로 보인다.',
      ],
      en: [
        'Only demanded, or simply gave in.',
        'Says there was an agreement, but not what was exchanged.',
        'Knew their own goal and the other’s interest, and adjusted terms, with an example.',
        'Prepared a limit and an alternative, and used grounds to find terms that served both.',
        'Reached agreement from a weak position while keeping the relationship, and shows that it was carried out and worked.',
      ],
    },
  },
  {
    id: 'customer-service',
    name: { ko: '고객 서비스', en: 'Customer service' },
    ncs: { ability: 'interpersonal', subAbility: 'customer-service' },
    definition: {
      ko: '고객이 정말 필요로 하는 것을 파악해 해결하고 신뢰를 쌓는 능력',
      en: 'Finds out what the customer really needs, resolves it and builds trust',
    },
    anchors: {
      ko: [
        '고객이 누구인지 모르거나 불만을 귀찮은 일로 말한다.',
        '친절하게 응대했다고만 말하고 해결한 내용이 없다.',
        '고객의 요구를 확인하고 해결한 행동과 반응을 말한다.',
        '드러나지 않은 필요를 찾아 기준 안에서 대안을 주었고, 뒤이어 확인했다.',
        '되풀이되는 불만의 원인을 고쳐 다른 고객의 경험까지 바꾸었고, 그 변화를 근거로 보인다.',
      ],
      en: [
        'Does not know who the customer is, or speaks of complaints as a nuisance.',
        'Was kind, but nothing that was resolved is told.',
        'Checked what the customer asked for, resolved it, and tells the reaction.',
        'Found an unspoken need, offered an alternative within the rules, and followed up.',
        'Fixed the cause of a recurring complaint, changed the experience of other customers too, and shows it.',
      ],
    },
  },
]
