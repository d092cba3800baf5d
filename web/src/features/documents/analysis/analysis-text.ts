import { defineText } from '../../../shared/text.ts'
import { analysisEn } from './analysis.en.ts'
import { analysisKo } from './analysis.ko.ts'

export const useAnalysisText = defineText('document-analysis', { ko: analysisKo, en: analysisEn })
