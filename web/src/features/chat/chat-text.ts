import { defineText } from '../../shared/text.ts'
import { chatEn } from './chat.en.ts'
import { chatKo } from './chat.ko.ts'

export const useChatText = defineText('chat', { ko: chatKo, en: chatEn })
