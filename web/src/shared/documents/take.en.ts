import type { Translated } from '../dictionary.ts'
import type { takeKo } from './take.ko.ts'

export const takeEn: Translated<typeof takeKo> = {
  'label.resume': 'Take the résumé from your documents',
  'label.cover-letter': 'Take the cover letter from your documents',
  'none.resume': 'You have no résumé as a file.',
  'none.cover-letter': 'You have no cover letter as a file.',
  add: 'Add a file to your documents',
  'take.resume': 'Take the résumé',
  'take.cover-letter': 'Take the cover letter',
  taken: 'The text of “{{name}}” is here now.',
  'replace.title': 'Replace the text that is there?',
  'replace.body': 'The text in this field is replaced by that of “{{name}}” and not kept.',
  tooLong: 'This document is longer than {{limit}} characters. Open it and copy the part that matters.',
}
