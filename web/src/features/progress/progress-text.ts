import { defineText } from '../../shared/text.ts'
import { progressEn } from './progress.en.ts'
import { progressKo } from './progress.ko.ts'

export const useProgressText = defineText('progress', { ko: progressKo, en: progressEn })
