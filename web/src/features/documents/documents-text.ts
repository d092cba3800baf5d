import { defineText } from '../../shared/text.ts'
import { documentsEn } from './documents.en.ts'
import { documentsKo } from './documents.ko.ts'

export const useDocumentsText = defineText('documents', { ko: documentsKo, en: documentsEn })
