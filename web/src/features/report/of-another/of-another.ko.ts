/** What a report says to its candidate, said of them to somebody else. What is not here is said to both alike. */
export const ofAnotherKo = {
  'dimension.own-contribution': '지원자가 한 몫',
  'anchor.own-contribution.5': '스스로 정하고 스스로 한 일이 또렷해요.',
  'anchor.fit.5': '지원자의 경험이 이 일에 어떻게 쓰일지 구체적으로 이어져요.',
  'measuredBy.browser': '지원자의 브라우저 ({{version}})',
  'faults.title': '지원자가 다음에 이렇게 녹음하면 더 정확해요',
} as const
