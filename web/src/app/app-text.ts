import { defineText } from '../shared/text.ts'
import { appEn } from './app.en.ts'
import { appKo } from './app.ko.ts'

export const useAppText = defineText('app', { ko: appKo, en: appEn })
