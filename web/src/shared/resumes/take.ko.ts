export const takeKo = {
  title: '이 지원에 쓸 이력서',
  lead: '이 지원만을 위한 이력서를 따로 다듬을 수 있어요.',
  none: '아직 이 지원을 위해 만든 이력서가 없어요.',
  make: '이 지원용 이력서 만들기',
  makeFromDocument: '이력서로 만들기',
  name: '{{company}} {{jobTitle}}',
  all: '이력서 모두 보기',
  take: '이 이력서로 면접 준비하기',
  'take.hint': '이력서와 자기소개서의 글을 지원 준비에 넣어요. 연락처와 보호 정보는 넣지 않아요.',
  taken: '{{company}} 지원 준비에 이력서의 글을 넣었어요.',
  'replace.title': '적어 둔 글 대신 넣을까요?',
  'replace.body': '{{company}} 지원 준비에 지금 있는 이력서의 글은 ‘{{title}}’의 글로 바뀌고 남지 않아요.',
} as const
