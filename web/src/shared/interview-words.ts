import type { MadeBy } from '@maju/contracts/basics'
import { interviewWordsEn } from './interview-words.en.ts'
import { interviewWordsKo } from './interview-words.ko.ts'
import { defineText } from './text.ts'

/** Names of phases, personas, difficulties, documents, slots and dimensions: `word('phase.fit')`. */
export const useInterviewWords = defineText('interview-words', { ko: interviewWordsKo, en: interviewWordsEn })

/** What made a result, and why the built-in rules stood in where they did. */
export function useMadeByText() {
  const word = useInterviewWords()
  return ({ engine, model, version, fallback }: MadeBy): string => {
    const made = engine === 'model' ? word('madeBy.model', { model: model ?? version }) : word(`madeBy.${engine}`)
    return fallback === null ? made : `${made}. ${word(`fallback.${fallback}`)}`
  }
}
