import { defineText } from '../../../shared/text.ts'
import { textEn } from './text.en.ts'
import { textKo } from './text.ko.ts'

export const useTextText = defineText('document-text', { ko: textKo, en: textEn })
