/** What the lowest and the highest level of each dimension look like. */
export const anchorsKo = {
  'relevance.1': '물은 것과 다른 이야기를 해요.',
  'relevance.5': '물은 것에 바로, 빠짐없이 답해요.',
  'structure.1': '무엇을 말하려는지 순서를 알기 어려워요.',
  'structure.5': '처음부터 끝까지 흐름이 서 있고 빠진 고리가 없어요.',
  'own-contribution.1': '누가 한 일인지 알 수 없어요.',
  'own-contribution.5': '내가 정하고 내가 한 일이 또렷해요.',
  'specificity.1': '누구나 할 수 있는 말에 머물러요.',
  'specificity.5': '숫자, 이름, 결과가 있어 그대로 확인할 수 있어요.',
  'reasoning.1': '까닭 없이 한 일만 있어요.',
  'reasoning.5': '다른 길과 견주고, 왜 골랐는지와 무엇을 잃는지 말해요.',
  'fit.1': '이 직무나 회사와 이어지지 않아요.',
  'fit.5': '내 경험이 이 일에 어떻게 쓰일지 구체적으로 이어져요.',
  'competency.1': '이 역량을 보여 주는 행동이 없어요.',
  'competency.5': '어려운 상황에서 이 역량이 행동과 결과로 드러나요.',
} as const
