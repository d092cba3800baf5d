import { defineText } from '../../shared/text.ts'
import { adminEn } from './admin.en.ts'
import { adminKo } from './admin.ko.ts'

export const useAdminText = defineText('admin', { ko: adminKo, en: adminEn })
