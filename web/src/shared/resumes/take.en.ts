import type { Translated } from '../dictionary.ts'
import type { takeKo } from './take.ko.ts'

export const takeEn: Translated<typeof takeKo> = {
  title: 'Résumés for this application',
  lead: 'A résumé can be made for this application alone.',
  none: 'No résumé has been made for this application yet.',
  make: 'Make a résumé for it',
  makeFromDocument: 'Make a résumé of it',
  name: '{{company}} {{jobTitle}}',
  all: 'All résumés',
  take: 'Prepare with this résumé',
  'take.hint':
    'Its text and that of its cover letter go into the application. Contact data and protected sections do not.',
  taken: 'The text of the résumé is in the application at {{company}} now.',
  'replace.title': 'Replace the text that is there?',
  'replace.body': 'The résumé text of the application at {{company}} is replaced by that of “{{title}}” and not kept.',
}
