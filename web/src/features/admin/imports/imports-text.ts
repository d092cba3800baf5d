import { defineText } from '../../../shared/text.ts'
import { importsEn } from './imports.en.ts'
import { importsKo } from './imports.ko.ts'

export const useImportsText = defineText('imports', { ko: importsKo, en: importsEn })
