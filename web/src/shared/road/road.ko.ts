/** Sessions on the way to an interview, wherever they are named. */
export const roadKo = {
  'session.about': '{{competency}} 연습',
  'session.any': '면접 연습',
  'session.first-answer': '첫 답변 소리 내어 말하기',
  'session.facts': '{{difficulty}} · {{minutes}}분',
  'session.minutes': '{{minutes}}분',
  'session.onDay': '{{day}} {{session}}',
  'session.start': '시작하기',
  'session.startThis': '{{session}} 시작하기',
} as const
