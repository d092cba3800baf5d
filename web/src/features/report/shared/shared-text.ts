import { defineText } from '../../../shared/text.ts'
import { sharedReportEn } from './shared.en.ts'
import { sharedReportKo } from './shared.ko.ts'

export const useSharedReportText = defineText('shared-report', { ko: sharedReportKo, en: sharedReportEn })
