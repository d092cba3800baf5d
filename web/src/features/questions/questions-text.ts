import { defineText } from '../../shared/text.ts'
import { questionsEn } from './questions.en.ts'
import { questionsKo } from './questions.ko.ts'

export const useQuestionsText = defineText('questions', { ko: questionsKo, en: questionsEn })
