import type { Translated } from '../dictionary.ts'
import type { sourcesKo } from './sources.ko.ts'

export const sourcesEn: Translated<typeof sourcesKo> = {
  list: 'What it rests on',
  open: 'Show in the document',
  missing: 'The document could not be loaded. Only the quoted line is shown.',
  'place.page': 'Page {{page}}',
  'place.source': 'Open the source',
  'place.gone': 'This document was removed or has changed. Here is what was read from it.',
}
