import { defineText } from '../text.ts'
import { takeEn } from './take.en.ts'
import { takeKo } from './take.ko.ts'

export const useTakeResumeText = defineText('take-resume', { ko: takeKo, en: takeEn })
