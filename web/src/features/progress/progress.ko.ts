export const progressKo = {
  title: '성장 기록',
  empty: '아직 마친 면접이 없어요',
  'empty.body': '면접을 한 번 끝까지 마치면 여기에서 변화를 볼 수 있어요.',
} as const
