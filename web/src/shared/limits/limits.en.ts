import type { Translated } from '../dictionary.ts'
import type { limitsKo } from './limits.ko.ts'

export const limitsEn: Translated<typeof limitsKo> = {
  'budget.chat-turns': 'Chat',
  'budget.interviews': 'Interviews',
  'budget.model-tokens': 'Language model',
  'left.chat-turns_one': 'You have {{count}} chat message left today.',
  'left.chat-turns_other': 'You have {{count}} chat messages left today.',
  'left.interviews_one': 'You have {{count}} interview left today.',
  'left.interviews_other': 'You have {{count}} interviews left today.',
  'left.model-tokens_one': '{{count}} language model token is left today. After that the built-in rules take over.',
  'left.model-tokens_other': '{{count}} language model tokens are left today. After that the built-in rules take over.',
  'spent.chat-turns': 'That is all the chat for today.',
  'spent.interviews':
    'That is all the interviews for today. You can still read past reports or practise single questions.',
  'spent.model-tokens': 'Today’s share of the language model is used up, so the built-in rules are standing in.',
  again: 'There will be more from {{when}}.',
  'used.chat-turns': '{{spent}} of {{limit}} messages',
  'used.interviews': '{{spent}} of {{limit}} interviews',
  'used.model-tokens': '{{spent}} of {{limit}} tokens',
  title: 'Daily limits',
  none: 'This server sets no daily limits. Practise as much as you like.',
}
