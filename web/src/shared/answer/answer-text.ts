import { defineText } from '../text.ts'
import { answerEn } from './answer.en.ts'
import { answerKo } from './answer.ko.ts'

export const useAnswerText = defineText('answer', { ko: answerKo, en: answerEn })
