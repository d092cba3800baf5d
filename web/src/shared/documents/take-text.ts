import { defineText } from '../text.ts'
import { takeEn } from './take.en.ts'
import { takeKo } from './take.ko.ts'

export const useTakeText = defineText('take-document', { ko: takeKo, en: takeEn })
