import { defineText } from '../../shared/text.ts'
import { targetsEn } from './targets.en.ts'
import { targetsKo } from './targets.ko.ts'

export const useTargetsText = defineText('targets', { ko: targetsKo, en: targetsEn })
