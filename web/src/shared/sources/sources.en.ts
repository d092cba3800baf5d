import type { Translated } from '../dictionary.ts'
import type { sourcesKo } from './sources.ko.ts'

export const sourcesEn: Translated<typeof sourcesKo> = {
  list: 'Where this question comes from',
  open: 'Show in the document',
  missing: 'The document could not be loaded. Only the quoted line is shown.',
}
