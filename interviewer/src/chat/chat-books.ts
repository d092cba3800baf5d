import type { Language } from '@maju/contracts/basics'
import type { ChatBook } from './chat-book.ts'
import { chatBookEn } from './chat-book-en.ts'
import { chatBookKo } from './chat-book-ko.ts'

export const chatBook: Record<Language, ChatBook> = { ko: chatBookKo, en: chatBookEn }
