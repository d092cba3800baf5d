import { defineText } from '../text.ts'
import { fileEn } from './file.en.ts'
import { fileKo } from './file.ko.ts'

export const useFileText = defineText('file', { ko: fileKo, en: fileEn })
