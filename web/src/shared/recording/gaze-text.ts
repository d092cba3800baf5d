import { defineText } from '../text.ts'
import { gazeEn } from './gaze.en.ts'
import { gazeKo } from './gaze.ko.ts'

export const useGazeText = defineText('gaze', { ko: gazeKo, en: gazeEn })
