export const careerKo = {
  'page.title': '경력 정리',
  'page.lead': '학력과 경력을 한곳에 적어 두면 이력서를 만들 때마다 다시 쓰지 않아도 돼요.',
  'page.empty': '나에 대해 적어 둘까요?',
  'page.empty.body': '올려 둔 이력서에서 한 번에 가져오거나, 아래에서 하나씩 더해 보세요. 다 채우지 않아도 돼요.',
  'page.unreadable_other':
    '보호 정보 {{count}}개를 열 수 없어요. 이 서버의 비밀 값이 바뀌었기 때문이에요. 지우지 않고 보관 중이니 관리자에게 문의해 주세요.',
  'protected.title': '보호하는 정보',
  'protected.lead':
    '민감한 정보라서 처음에는 꺼져 있어요. 켜서 적은 내용은 이 서버에 암호화해 두고, 언어 모델에 보내지 않고, 직접 넣지 않는 한 이력서에 들어가지 않아요.',
  'protected.switch': '{{section}} 적어 두기',
  'protected.hint': '끄면 여기에 적은 내용이 지워져요.',
  'protected.off.title': '{{section}} 정보를 끄고 지울까요?',
  'protected.off.body_other': '적어 둔 {{count}}개가 지워져요. 되돌릴 수 없어요.',
  'protected.off.confirm': '끄고 지우기',
  'take.title': '서류에서 가져오기',
  'take.lead': '올려 둔 서류에서 읽은 내용을 그대로 가져와요. 이미 있는 것은 다시 더하지 않아요.',
  'take.none': '아직 읽은 서류가 없어요. ‘내 서류’에 이력서를 올리면 여기에서 가져올 수 있어요.',
  'take.documents': '내 서류로 가기',
  'take.document': '가져올 서류',
  'take.submit': '가져오기',
  'take.added_other': '새로 {{count}}개를 가져왔어요. 맞는지 살펴봐 주세요.',
  'take.nothing': '새로 가져올 것이 없어요.',
  'take.known_other': '이미 있던 {{count}}개는 그대로 두었어요.',
  'take.left.incomplete_other': '{{section}} {{count}}개는 이름이 없거나 너무 길어서 가져오지 않았어요.',
  'take.left.full_other': '{{section}} {{count}}개는 자리가 다 차서 가져오지 않았어요.',
  'take.left.protected_other':
    '{{section}} {{count}}개는 꺼져 있어서 가져오지 않았어요. 아래에서 켜면 가져올 수 있어요.',
} as const
