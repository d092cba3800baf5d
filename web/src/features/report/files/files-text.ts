import { defineText } from '../../../shared/text.ts'
import { filesEn } from './files.en.ts'
import { filesKo } from './files.ko.ts'

/** Words of sending in a file of an answer. */
export const useFilesText = defineText('files', { ko: filesKo, en: filesEn })
