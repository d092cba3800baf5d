import { defineText } from '../../../shared/text.ts'
import { practiceEn } from './practice.en.ts'
import { practiceKo } from './practice.ko.ts'

export const usePracticeText = defineText('practice', { ko: practiceKo, en: practiceEn })

/** How a try is called: the first, or its number. */
export function useTryName() {
  const say = usePracticeText()
  return (attempt: number) => (attempt === 0 ? say('try.first') : say('try.nth', { number: attempt + 1 }))
}
