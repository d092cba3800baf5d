import { language as languageSchema, type Language } from '@maju/contracts/basics'
import { createInstance } from 'i18next'
import { useCallback, useSyncExternalStore } from 'react'
import type { Dictionary, Say, Translated } from './dictionary.ts'
import { keptText } from './kept.ts'

const storageKey = 'maju.language'

const texts = createInstance()
void texts.init({
  lng: languageSchema.catch('ko').parse(document.documentElement.lang),
  fallbackLng: 'ko',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
})

const currentLanguage = (): Language => (texts.language === 'en' ? 'en' : 'ko')

function onLanguageChange(notify: () => void) {
  texts.on('languageChanged', notify)
  return () => texts.off('languageChanged', notify)
}

/** The language of the page, which need not be the language of an interview. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage)
}

/** Switches the page's language and remembers it on this device. */
export async function chooseLanguage(next: Language): Promise<void> {
  keptText.write(storageKey, next)
  document.documentElement.lang = next
  await texts.changeLanguage(next)
}

/** Registers a feature's texts and gives the hook that says them in the language of the page. */
export function defineText<const Ko extends Dictionary>(feature: string, words: { ko: Ko; en: Translated<Ko> }) {
  texts.addResourceBundle('ko', feature, words.ko)
  texts.addResourceBundle('en', feature, words.en)
  return function useText(): Say<Ko> {
    const language = useLanguage()
    const say = useCallback(
      (key: string, values?: Record<string, string | number>) =>
        texts.t(key, { ns: feature, lng: language, ...values }),
      [language],
    )
    return say
  }
}
