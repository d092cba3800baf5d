import type { Competency } from './competency.ts'

/** NCS 의사소통능력. */
export const communicationCompetencies: readonly Competency[] = [
  {
    id: 'spoken-communication',
    name: { ko: '말하기와 전달', en: 'Spoken communication' },
    ncs: { ability: 'communication', subAbility: 'oral-expression' },
    definition: {
      ko: '상대와 목적에 맞게 핵심을 먼저 말하고, 상대가 이해했는지 확인하며 뜻을 전하는 능력',
      en: 'Says the main point first, in a form that suits the listener and the purpose, and checks that it arrived',
    },
    anchors: {
      ko: [
        '무엇을 전하려 했는지 말하지 못하거나, 상대가 누구였는지 드러나지 않는다.',
        '전한 내용은 말하지만 준비한 대로 읊었을 뿐 상대에 맞춘 흔적이 없다.',
        '상대에 맞춰 용어나 순서를 바꾼 행동을 하나 이상 구체적으로 말한다.',
        '핵심을 먼저 두고 예시나 자료를 골라 설명했으며, 질문과 반응을 보고 설명을 고쳤다.',
        '어려운 상대나 큰 이견 앞에서 전달 방식을 설계했고, 이해와 결정이 어떻게 달라졌는지 근거로 보인다.',
      ],
      en: [
        'Cannot say what was to be conveyed, or to whom.',
        'Says what was told, but recited it as prepared; nothing was fitted to the listener.',
        'Names at least one concrete change of words or order made for that listener.',
        'Put the point first, chose examples or material on purpose, and adjusted after questions and reactions.',
        'Designed the message for a hard audience or a real dispute, and shows how understanding or the decision changed.',
      ],
    },
  },
  {
    id: 'written-communication',
    name: { ko: '글쓰기와 문서화', en: 'Written communication' },
    ncs: { ability: 'communication', subAbility: 'document-writing' },
    definition: {
      ko: '읽는 사람이 바로 판단하고 움직일 수 있도록 정확하고 짧게 문서를 쓰는 능력',
      en: 'Writes documents that are exact and short, so that the reader can decide and act at once',
    },
    anchors: {
      ko: [
        '어떤 문서를 왜 썼는지 설명하지 못한다.',
        '쓴 문서의 종류는 말하지만 읽는 사람과 쓰임을 고려한 점이 없다.',
        '읽는 사람을 정하고 구성이나 분량을 그에 맞춘 예를 든다.',
        '초안을 검토받아 고치고 사실을 확인했으며, 문서가 실제로 쓰인 결과를 말한다.',
        '반복되는 혼선을 문서의 틀로 없애고, 다른 사람들도 그 틀을 쓰게 한 변화를 근거로 보인다.',
      ],
      en: [
        'Cannot explain which document was written or why.',
        'Names the kind of document, but not its reader or use.',
        'Chose a reader and fitted the outline or length to them, with an example.',
        'Had the draft reviewed, corrected it, checked the facts, and says how the document was used.',
        'Ended a recurring confusion with a form of document that others took up, and shows the change.',
      ],
    },
  },
  {
    id: 'listening',
    name: { ko: '경청', en: 'Listening' },
    ncs: { ability: 'communication', subAbility: 'listening' },
    definition: {
      ko: '상대의 말과 그 뒤의 이유를 끝까지 듣고, 되물어 확인한 뒤 행동에 반영하는 능력',
      en: 'Hears people out, including the reason behind their words, checks by asking back, and acts on it',
    },
    anchors: {
      ko: [
        '상대가 한 말을 떠올리지 못하거나 자신의 주장만 말한다.',
        '들었다고 말하지만 상대의 말이나 이유가 구체적으로 나오지 않는다.',
        '상대의 말을 옮기고, 되묻거나 요약해 확인한 행동을 말한다.',
        '말 뒤의 이유를 질문으로 찾아내고 자신의 계획을 실제로 바꾸었다.',
        '말하지 않던 사람의 의견까지 끌어내고, 그 의견이 결과를 어떻게 바꾸었는지 보인다.',
      ],
      en: [
        'Cannot recall what the other person said, or gives only their own view.',
        'Claims to have listened, but neither words nor reasons of the other appear.',
        'Reports what was said, and how it was checked by asking back or summing up.',
        'Found the reason behind the words by asking, and really changed the plan for it.',
        'Drew out people who did not speak up, and shows how what they said changed the outcome.',
      ],
    },
  },
]
