import type { Translated } from '../dictionary.ts'
import type { recognitionKo } from './recognition.ko.ts'

export const recognitionEn: Translated<typeof recognitionKo> = {
  elsewhere: 'Send scanned pages to {{name}} to be read',
  'elsewhere.hint':
    'Pages that are only a picture, and photos, are sent to another company to be read. Pages with text and the file itself are not sent. While this is off, this server reads them itself.',
  here: 'Have scanned pages read by {{name}}',
  'here.hint':
    'Pages that are only a picture, and photos, are read by another program on this server. While this is off, the usual one reads them.',
}
