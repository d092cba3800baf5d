import { defineText } from '../../shared/text.ts'
import { careerEn } from './career.en.ts'
import { careerKo } from './career.ko.ts'

export const useCareerText = defineText('career', { ko: careerKo, en: careerEn })
