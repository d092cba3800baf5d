export const sourcesKo = {
  list: '이 질문의 근거',
  open: '문서에서 보기',
  missing: '문서를 불러오지 못했어요. 인용한 줄만 보여 드려요.',
} as const
