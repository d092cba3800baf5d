/** What is found in a document that deserves a look. */
export const warningsKo = {
  'warnings.title_other': '살펴볼 곳이 {{count}}군데 있어요',
  'warning.hidden-characters': '눈에 보이지 않는 글자가 숨어 있어요. 다른 곳에서 복사하며 따라왔을 수 있어요.',
  'warning.instruction': '사람이 아니라 프로그램에게 시키는 문장이 있어요. 면접관은 이 문장을 따르지 않아요.',
  'warning.blind-hiring': '블라인드 채용에서는 쓰지 않는 내용일 수 있어요. 공공기관 지원서라면 빼는 편이 좋아요.',
  'warning.personal-number':
    '전화번호나 주민등록번호처럼 사람을 가리키는 번호가 있어요. 면접 준비에는 필요 없으니 빼는 편이 좋아요.',
} as const
