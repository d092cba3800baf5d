import { defineText } from '../text.ts'
import { warningsEn } from './warnings.en.ts'
import { warningsKo } from './warnings.ko.ts'

export const useWarningsText = defineText('warnings', { ko: warningsKo, en: warningsEn })
