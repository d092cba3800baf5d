import type { Translated } from '../dictionary.ts'
import type { orderKo } from './order.ko.ts'

export const orderEn: Translated<typeof orderKo> = {
  up: 'Move {{name}} up',
  down: 'Move {{name}} down',
  drag: 'Drag to change the order',
  moved: '{{name}}: moved to place {{place}} of {{total}}.',
}
