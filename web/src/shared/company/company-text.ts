import { defineText } from '../text.ts'
import { companyEn } from './company.en.ts'
import { companyKo } from './company.ko.ts'

export const useCompanyText = defineText('company', { ko: companyKo, en: companyEn })
