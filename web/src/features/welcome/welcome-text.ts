import { defineText } from '../../shared/text.ts'
import { welcomeEn } from './welcome.en.ts'
import { welcomeKo } from './welcome.ko.ts'

export const useWelcomeText = defineText('welcome', { ko: welcomeKo, en: welcomeEn })
