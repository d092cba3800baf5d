import { defineText } from '../../shared/text.ts'
import { settingsEn } from './settings.en.ts'
import { settingsKo } from './settings.ko.ts'

export const useSettingsText = defineText('settings', { ko: settingsKo, en: settingsEn })
