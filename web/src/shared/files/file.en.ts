import type { Translated } from '../dictionary.ts'
import type { fileKo } from './file.ko.ts'

export const fileEn: Translated<typeof fileKo> = {
  'drop.one': 'You can also drop it here.',
  'drop.many': 'You can also drop several files here at once.',
  reading: 'Sending and reading “{{name}}”',
  cancel: 'Stop',
  'file.larger': 'This file is larger than {{megabytes}} MB. Shrink its pictures or keep only the pages you need.',
  'file.gone': 'The file could not be opened. Check that it was not moved or deleted, and choose it again.',
  'file.empty': 'There is nothing in this file. Check that it was saved completely and choose it again.',
  'file.unknown-format':
    'This is a format we cannot read. Save it as PDF, DOCX or HWP and choose that. Old Word files (DOC) have to be saved as DOCX.',
  'file.damaged': 'This file is damaged. Open it in the program it was made with, save it again, and choose that.',
  'file.password': 'This file is protected by a password. Choose one without a password.',
  'file.garbled':
    'Its letters come out scrambled; information about its fonts seems to be missing. Save it as PDF again, or choose a DOCX or HWP file.',
  'file.no-text': 'We found no letters to read. If it is a scan, make a sharper one, or choose a file with text in it.',
  'file.too-large': 'Unpacked, this file is too large. Shrink its pictures or keep only the pages you need.',
  'file.too-many-pages': 'This file has too many pages. Keep only those you need and choose it again.',
  'file.too-slow':
    'Reading it took too long and was stopped. Read it again; if that stops too, save it as a simpler file and choose that.',
  'file.interrupted': 'Reading broke off on the server. It may not be the file, so read it again.',
}
