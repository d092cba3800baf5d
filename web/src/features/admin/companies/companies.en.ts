import type { Translated } from '../../../shared/dictionary.ts'
import type { companiesKo } from './companies.ko.ts'

export const companiesEn: Translated<typeof companiesKo> = {
  title: 'Companies',
  lead: 'Everybody on this server reads what is added here. Briefs about a company and questions rest on it.',
  empty: 'There are no companies yet',
  'empty.body':
    'Add a company and give it a text or an annual report. Filings that are brought in below make their company by themselves.',
  find: 'Find a company',
  'find.none': 'There is no company of this name.',
  'add.name': 'Name of the company',
  'add.submit': 'Add company',
  'add.done': '“{{name}}” was added.',
  documents_one: '{{count}} document',
  documents_other: '{{count}} documents',
  passages_one: '{{count}} passage to be found',
  passages_other: '{{count}} passages to be found',
  open: 'Documents',
  'open.of': 'Documents of “{{name}}”',
  remove: 'Remove',
  'remove.of': 'Remove the company “{{name}}”',
  'remove.title': 'Remove “{{name}}”?',
  'remove.body':
    'All of its shared documents are removed. What people added for themselves and questions already made stay.',
  'remove.done': 'Removed.',
  'documents.none': 'There are no documents yet. Paste a text or add a file.',
  'documents.add': 'Add a document',
  'document.source': 'Source: {{source}}',
  'document.published': 'Published {{date}}',
  'document.added': 'Added {{date}}',
  'document.vectors.none': 'Found by words alone',
  'document.vectors.some': 'Found by meaning too: {{embedded}} of {{passages}}',
  'document.remove.of': 'Remove “{{title}}”',
  'document.remove.title': 'Remove this document?',
  'document.remove.body': '“{{title}}” disappears for everybody. Questions already made stay as they are.',
}
