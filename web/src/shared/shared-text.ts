import type { ApiProblemCode } from './api-problem.ts'
import { sharedEn } from './shared.en.ts'
import { sharedKo } from './shared.ko.ts'
import { defineText } from './text.ts'

/** Words that every screen uses. */
export const useSharedText = defineText('shared', { ko: sharedKo, en: sharedEn })

/** What happened and what to do, for a code; a code without a sentence does not compile. */
export function useProblemText() {
  const say = useSharedText()
  return (code: ApiProblemCode) => ({ happened: say(`problem.${code}`), next: say(`problem.${code}.next`) })
}
