export const sourcesKo = {
  list: '근거가 된 글',
  open: '문서에서 보기',
  missing: '문서를 불러오지 못했어요. 인용한 줄만 보여 드려요.',
  'place.page': '{{page}}쪽',
  'place.source': '출처 열기',
  'place.gone': '이 자료는 지워졌거나 바뀌었어요. 그때 읽어 둔 대목을 보여 드려요.',
} as const
