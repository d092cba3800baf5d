import { defineText } from '../text.ts'
import { sourcesEn } from './sources.en.ts'
import { sourcesKo } from './sources.ko.ts'

export const useSourcesText = defineText('sources', { ko: sourcesKo, en: sourcesEn })
