import { defineText } from '../../shared/text.ts'
import { reportEn } from './report.en.ts'
import { reportKo } from './report.ko.ts'

export const useReportText = defineText('report', { ko: reportKo, en: reportEn })
