import { defineText } from '../../shared/text.ts'
import { outwardEn } from './outward.en.ts'
import { outwardKo } from './outward.ko.ts'

export const useOutwardText = defineText('outward', { ko: outwardKo, en: outwardEn })
