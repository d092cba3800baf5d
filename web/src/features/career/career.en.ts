import type { Translated } from '../../shared/dictionary.ts'
import type { careerKo } from './career.ko.ts'

export const careerEn: Translated<typeof careerKo> = {
  'page.title': 'Career',
  'page.lead': 'Write down education and work once, and no résumé has to begin from nothing.',
  'page.empty': 'Shall we write down who you are?',
  'page.empty.body':
    'Take it over from a résumé that you have given, or add one thing after the other below. Not everything has to be filled in.',
  'page.unreadable_one':
    '{{count}} protected entry cannot be opened, because the secret of this server has changed. It is kept; please ask the administrator.',
  'page.unreadable_other':
    '{{count}} protected entries cannot be opened, because the secret of this server has changed. They are kept; please ask the administrator.',
  'protected.title': 'Protected',
  'protected.lead':
    'These are sensitive, so they are off at first. What you write after turning one on is encrypted on this server, never sent to a language model, and in no résumé unless you put it there.',
  'protected.switch': 'Keep {{section}}',
  'protected.hint': 'Turning it off deletes what is written here.',
  'protected.off.title': 'Turn off and delete {{section}}?',
  'protected.off.body_one': '{{count}} entry is deleted. This cannot be undone.',
  'protected.off.body_other': '{{count}} entries are deleted. This cannot be undone.',
  'protected.off.confirm': 'Turn off and delete',
  'take.title': 'Take over from a document',
  'take.lead': 'What was read from a document is taken over as it is. What is here already is not added again.',
  'take.none': 'No document has been read yet. Add a résumé under “Documents”, and it can be taken over here.',
  'take.documents': 'Go to documents',
  'take.document': 'Document',
  'take.submit': 'Take over',
  'take.added_one': '{{count}} entry was taken over. Please check it.',
  'take.added_other': '{{count}} entries were taken over. Please check them.',
  'take.nothing': 'There is nothing new to take over.',
  'take.known_one': '{{count}} entry was here already and stays as it is.',
  'take.known_other': '{{count}} entries were here already and stay as they are.',
  'take.left.incomplete_one': '{{section}}: {{count}} was left out, because it has no name or is too long.',
  'take.left.incomplete_other': '{{section}}: {{count}} were left out, because they have no name or are too long.',
  'take.left.full_one': '{{section}}: {{count}} was left out, because there is no more room.',
  'take.left.full_other': '{{section}}: {{count}} were left out, because there is no more room.',
  'take.left.protected_one':
    '{{section}}: {{count}} was left out, because it is off. Turn it on below to take it over.',
  'take.left.protected_other':
    '{{section}}: {{count}} were left out, because it is off. Turn it on below to take them over.',
}
