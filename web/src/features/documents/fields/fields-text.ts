import { defineText } from '../../../shared/text.ts'
import { fieldsEn } from './fields.en.ts'
import { fieldsKo } from './fields.ko.ts'

export const useFieldsText = defineText('document-fields', { ko: fieldsKo, en: fieldsEn })
