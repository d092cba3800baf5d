import { defineText } from '../text.ts'
import { orderEn } from './order.en.ts'
import { orderKo } from './order.ko.ts'

export const useOrderText = defineText('order', { ko: orderKo, en: orderEn })
