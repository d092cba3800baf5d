import type { Language } from '@maju/contracts/basics'

/** Services want to know the country too. Korean is spoken to us in Korea; English of any kind is understood best as American. */
export const speechLocales: Record<Language, string> = { ko: 'ko-KR', en: 'en-US' }
