import type { Translated } from '../dictionary.ts'
import type { warningsKo } from './warnings.ko.ts'

export const warningsEn: Translated<typeof warningsKo> = {
  'warnings.title_one': '{{count}} place deserves a look',
  'warnings.title_other': '{{count}} places deserve a look',
  'warning.hidden-characters':
    'There are characters nobody can see. They may have come along when the text was copied.',
  'warning.instruction': 'A sentence here speaks to a program instead of a person. The interviewer does not follow it.',
  'warning.blind-hiring':
    'Blind hiring leaves this out. For a public-sector application in Korea, consider removing it.',
  'warning.personal-number':
    'This looks like a phone number or an identity number. Interview practice does not need it, so consider removing it.',
}
