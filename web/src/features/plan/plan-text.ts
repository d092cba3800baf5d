import { defineText } from '../../shared/text.ts'
import { planEn } from './plan.en.ts'
import { planKo } from './plan.ko.ts'

export const usePlanText = defineText('plan', { ko: planKo, en: planEn })
