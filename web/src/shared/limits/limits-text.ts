import { defineText } from '../text.ts'
import { limitsEn } from './limits.en.ts'
import { limitsKo } from './limits.ko.ts'

export const useLimitsText = defineText('limits', { ko: limitsKo, en: limitsEn })
