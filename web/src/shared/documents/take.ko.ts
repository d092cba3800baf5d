export const takeKo = {
  'label.resume': '내 서류에서 이력서 가져오기',
  'label.cover-letter': '내 서류에서 자기소개서 가져오기',
  'none.resume': '파일로 넣은 이력서가 없어요.',
  'none.cover-letter': '파일로 넣은 자기소개서가 없어요.',
  add: '내 서류에 파일 넣기',
  'take.resume': '이력서 가져오기',
  'take.cover-letter': '자기소개서 가져오기',
  taken: '‘{{name}}’의 글을 가져왔어요.',
  'replace.title': '적어 둔 글 대신 넣을까요?',
  'replace.body': '지금 칸에 있는 글은 ‘{{name}}’의 글로 바뀌고 남지 않아요.',
  tooLong: '이 서류의 글은 {{limit}}자보다 길어요. 서류를 열어 필요한 부분만 복사해 주세요.',
} as const
