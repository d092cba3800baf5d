import type { Competency } from './competency.ts'

/** NCS 조직이해능력. */
export const businessCompetencies: readonly Competency[] = [
  {
    id: 'business-insight',
    name: { ko: '사업 이해', en: 'Business insight' },
    ncs: { ability: 'organisation-understanding', subAbility: 'business-understanding' },
    definition: {
      ko: '시장과 고객, 수익의 구조를 이해하고 자신의 일을 그 안에서 판단하는 능력',
      en: 'Understands market, customers and where money comes from, and judges one’s own work within that',
    },
    anchors: {
      ko: [
        '회사가 무엇으로 돈을 버는지 말하지 못한다.',
        '알려진 사실을 나열할 뿐 자신의 의견이나 일과 이어지지 않는다.',
        '사업의 구조를 사실에 기대어 설명하고 직무와 연결한다.',
        '기회와 위험을 나누어 보고, 무엇을 먼저 할지 근거를 들어 제안한다.',
        '서로 부딪치는 목표의 득실을 따져 결정했거나 제안했고, 성패를 가릴 지표까지 밝힌다.',
      ],
      en: [
        'Cannot say what the company earns money with.',
        'Lists known facts without a view or a link to the work.',
        'Explains the structure of the business from facts and links it to the job.',
        'Separates opportunities from risks, and proposes with grounds what to do first.',
        'Weighs conflicting goals in a decision or proposal, and names the measure that would tell success from failure.',
      ],
    },
  },
  {
    id: 'organisation-understanding',
    name: { ko: '조직 이해', en: 'Understanding the organisation' },
    ncs: { ability: 'organisation-understanding', subAbility: 'structure-understanding' },
    definition: {
      ko: '조직의 구조와 일의 흐름, 규칙을 이해하고 관련 부서와 맞추어 일하는 능력',
      en: 'Understands structure, workflow and rules of an organisation and works in step with other departments',
    },
    anchors: {
      ko: [
        '자신의 일이 누구와 이어지는지 말하지 못한다.',
        '부서나 절차의 이름은 알지만 왜 그런지 설명하지 못한다.',
        '일의 앞뒤 흐름과 관련된 사람을 파악하고 그에 맞춰 일한 예를 든다.',
        '부서 사이의 이해가 다른 점을 알고 절차를 조정해 일을 진행했다.',
        '규칙이나 흐름의 문제를 찾아 정식 절차로 고쳤고, 조직에 미친 효과를 보인다.',
      ],
      en: [
        'Cannot say whom their work connects to.',
        'Knows names of departments or procedures, not why they are so.',
        'Worked out what comes before and after and who is concerned, and worked accordingly.',
        'Knew where departments’ interests differ, and adjusted the procedure to get the work done.',
        'Found a fault in a rule or workflow, had it changed the proper way, and shows its effect.',
      ],
    },
  },
  {
    id: 'global-sense',
    name: { ko: '국제 감각', en: 'Global awareness' },
    ncs: { ability: 'organisation-understanding', subAbility: 'global-sense' },
    definition: {
      ko: '다른 문화와 국제 동향을 이해하고 그에 맞게 일하고 소통하는 능력',
      en: 'Understands other cultures and international trends, and works and communicates accordingly',
    },
    anchors: {
      ko: [
        '다른 문화를 고정관념으로 말한다.',
        '경험은 있지만 차이를 어떻게 다루었는지 나오지 않는다.',
        '문화나 제도의 차이를 알아보고 소통 방식을 바꾼 예를 든다.',
        '오해를 미리 막는 방법을 마련했고, 함께 일한 결과를 말한다.',
        '국제 동향이나 규정의 변화를 읽어 일에 앞서 반영했고, 그 효과를 근거로 보인다.',
      ],
      en: [
        'Speaks of other cultures in stereotypes.',
        'Has the experience, but not how differences were handled.',
        'Looked into a difference of culture or rules and changed the way of communicating.',
        'Took steps against misunderstandings beforehand, and tells the result of working together.',
        'Read an international trend or a change of rules early, built it into the work, and shows the effect.',
      ],
    },
  },
]
