export const recognitionKo = {
  elsewhere: '스캔한 쪽을 {{name}}(으)로 보내 읽기',
  'elsewhere.hint':
    '글자가 그림으로만 있는 쪽과 사진을 다른 회사로 보내 읽어요. 글자가 들어 있는 쪽과 파일 자체는 보내지 않아요. 꺼 두면 이 서버가 직접 읽어요.',
  here: '스캔한 쪽을 {{name}}(으)로 읽기',
  'here.hint':
    '글자가 그림으로만 있는 쪽과 사진을 이 서버에 있는 다른 프로그램이 읽어요. 꺼 두면 기본 프로그램이 읽어요.',
} as const
