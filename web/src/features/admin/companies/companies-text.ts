import { defineText } from '../../../shared/text.ts'
import { companiesEn } from './companies.en.ts'
import { companiesKo } from './companies.ko.ts'

export const useCompaniesText = defineText('companies', { ko: companiesKo, en: companiesEn })
