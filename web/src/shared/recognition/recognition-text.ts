import { defineText } from '../text.ts'
import { recognitionEn } from './recognition.en.ts'
import { recognitionKo } from './recognition.ko.ts'

export const useRecognitionText = defineText('recognition', { ko: recognitionKo, en: recognitionEn })
