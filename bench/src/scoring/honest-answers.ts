import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'

const TEXT: Record<Language, string> = {
  ko: '팀에서 어려운 문제를 해결했던 경험을 말씀해 주세요.',
  en: 'Tell me about a difficult problem that you solved in a team.',
}

const madeBy = { engine: 'built-in', model: null, version: 'bench', fallback: null } as const

export function questionIn(language: Language): PlannedQuestion {
  return {
    id: 'q',
    phase: 'experience',
    kind: 'experience',
    competency: 'problem-solving',
    ncs: { ability: 'problem-solving', subAbility: 'problem-handling' },
    speaker: 'lead',
    text: TEXT[language],
    why: '',
    sources: [],
    slots: ['situation', 'task', 'action', 'result', 'number', 'lesson'],
    probes: [],
    anchors: ['1', '2', '3', '4', '5'],
    secondsToPrepare: 0,
    secondsToAnswer: 120,
    bankId: null,
    madeBy,
  }
}

/** Answers as people give them, made up for this bench: a thin one, an ordinary one and a full one in each language. */
export const HONEST_ANSWERS: Record<Language, readonly string[]> = {
  ko: [
    '동아리에서 행사 준비가 늦어진 적이 있었습니다. 저희는 모여서 이야기를 나누고 일을 나눠 맡았습니다.',
    '편의점에서 일할 때 폐기되는 도시락이 많았습니다. 저는 요일별로 팔린 개수를 적어 보고 발주 수량을 바꾸자고 점장님께 말씀드렸습니다. 그 뒤 버리는 양이 줄었습니다.',
    '작년에 창고에서 출고 실수가 한 달에 스무 건씩 나왔습니다. 실수를 줄이는 것이 제가 맡은 일이었습니다. 먼저 제가 두 주 동안 실수를 종류별로 세어 보니 비슷한 상자를 바꿔 집는 경우가 절반이 넘었습니다. 그래서 라벨을 새로 만드는 안과 선반을 나누는 안을 비교했고, 비용이 적은 라벨부터 시험했습니다. 한 달 뒤 실수가 다섯 건으로 줄었습니다. 원인을 세어 보기 전에 고치면 안 된다는 것을 배웠습니다.',
  ],
  en: [
    'In our club the preparation of an event fell behind. We met, talked about it and split the work between us.',
    'When I worked in a small shop a lot of bread was thrown away. I wrote down what was sold on each weekday and proposed other order quantities to the manager. After that we threw away less.',
    'Last year our warehouse shipped twenty wrong parcels a month. My task was to bring that down. First I counted the mistakes by kind for two weeks and found that more than half were boxes that look alike. I compared new labels with separate shelves and tested the labels first because they cost less. After a month the mistakes fell to five. I learned to count before I fix anything.',
  ],
}
