import type { Translated } from '../dictionary.ts'
import type { limitsKo } from './limits.ko.ts'

export const limitsEn: Translated<typeof limitsKo> = {
  'budget.chat-turns': 'Chat',
  'budget.interviews': 'Interviews',
  'budget.model-tokens': 'Language model',
  'left.chat-turns_one': 'There is {{count}} more turn in a chat today.',
  'left.chat-turns_other': 'There are {{count}} more turns in chats today.',
  'left.interviews_one': 'There is {{count}} more interview today.',
  'left.interviews_other': 'There are {{count}} more interviews today.',
  'left.model-tokens_one': '{{count}} token of the language model is left today. The built-in rules go on after that.',
  'left.model-tokens_other':
    '{{count}} tokens of the language model are left today. The built-in rules go on after that.',
  'spent.chat-turns': 'That was all the talk for today.',
  'spent.interviews':
    'Those were all the interviews for today. You can read past reports or practise single questions.',
  'spent.model-tokens': 'Today’s share of the language model is used, so the built-in rules stand in.',
  again: 'There will be more at {{when}}.',
  'used.chat-turns': '{{spent}} of {{limit}} turns',
  'used.interviews': '{{spent}} of {{limit}} interviews',
  'used.model-tokens': '{{spent}} of {{limit}} tokens',
  title: 'What a day holds',
  none: 'This server sets no limits for a day. Do as much as you like.',
}
