import type { Translated } from '../dictionary.ts'
import type { roadKo } from './road.ko.ts'

export const roadEn: Translated<typeof roadKo> = {
  'session.about': 'Practise: {{competency}}',
  'session.any': 'Interview practice',
  'session.first-answer': 'Say your first answer aloud',
  'session.facts': '{{difficulty}} · {{minutes}} minutes',
  'session.minutes': '{{minutes}} minutes',
  'session.onDay': '{{session}}, {{day}}',
  'session.start': 'Start',
  'session.startThis': 'Start: {{session}}',
}
