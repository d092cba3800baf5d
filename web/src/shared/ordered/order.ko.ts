export const orderKo = {
  up: '{{name}} 위로 옮기기',
  down: '{{name}} 아래로 옮기기',
  drag: '끌어서 순서 바꾸기',
  moved: '{{name}}: {{total}}개 가운데 {{place}}번째로 옮겼어요.',
} as const
