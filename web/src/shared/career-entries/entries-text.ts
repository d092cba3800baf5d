import { defineText } from '../text.ts'
import { entriesEn } from './entries.en.ts'
import { entriesKo } from './entries.ko.ts'

export const useEntriesText = defineText('entries', { ko: entriesKo, en: entriesEn })
