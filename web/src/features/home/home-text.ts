import { defineText } from '../../shared/text.ts'
import { homeEn } from './home.en.ts'
import { homeKo } from './home.ko.ts'

export const useHomeText = defineText('home', { ko: homeKo, en: homeEn })
