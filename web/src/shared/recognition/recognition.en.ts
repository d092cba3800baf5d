import type { Translated } from '../dictionary.ts'
import type { recognitionKo } from './recognition.ko.ts'

export const recognitionEn: Translated<typeof recognitionKo> = {
  elsewhere: 'Send scanned pages to {{name}} to be read',
  'elsewhere.hint':
    'Pages that hold their letters only as a picture, and photos, go to another company that reads them better. Pages with text and the file itself are not sent. While this is off, this server reads them itself.',
  here: 'Have scanned pages read by {{name}}',
  'here.hint':
    'Pages that hold their letters only as a picture, and photos, are read by another program of this server. While this is off, the usual one reads them.',
}
