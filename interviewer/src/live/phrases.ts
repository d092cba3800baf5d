import type { Language } from '@maju/contracts/basics'
import type { PhraseBook } from './phrase-book.ts'
import { phrasesEn } from './phrases-en.ts'
import { phrasesKo } from './phrases-ko.ts'

/** The interviewer's own words in each language. */
export const phrases: Record<Language, PhraseBook> = { ko: phrasesKo, en: phrasesEn }
