import { defineText } from '../../../shared/text.ts'
import { sharingEn } from './sharing.en.ts'
import { sharingKo } from './sharing.ko.ts'

export const useSharingText = defineText('sharing', { ko: sharingKo, en: sharingEn })
