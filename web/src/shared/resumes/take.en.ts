import type { Translated } from '../dictionary.ts'
import type { takeKo } from './take.ko.ts'

export const takeEn: Translated<typeof takeKo> = {
  title: 'Résumés for this application',
  lead: 'You can make a résumé just for this application.',
  none: 'No résumé has been made for this application yet.',
  make: 'Make a résumé for it',
  makeFromDocument: 'Make a résumé from it',
  name: '{{company}} {{jobTitle}}',
  all: 'All résumés',
  take: 'Prepare with this résumé',
  'take.hint':
    'The text of the résumé and its cover letter goes into the application. Contact data and protected sections do not.',
  taken: 'The text of the résumé is now in your application to {{company}}.',
  'replace.title': 'Replace the text you have there?',
  'replace.body': 'The résumé text in your application to {{company}} is replaced by “{{title}}” and not kept.',
}
