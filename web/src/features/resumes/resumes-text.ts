import { defineText } from '../../shared/text.ts'
import { resumesEn } from './resumes.en.ts'
import { resumesKo } from './resumes.ko.ts'

export const useResumesText = defineText('resumes', { ko: resumesKo, en: resumesEn })
