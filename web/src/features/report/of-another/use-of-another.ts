import { createContext, use } from 'react'
import type { Say } from '../../../shared/dictionary.ts'
import { defineText } from '../../../shared/text.ts'
import { ofAnotherEn } from './of-another.en.ts'
import { ofAnotherKo } from './of-another.ko.ts'

const useText = defineText('of-another', { ko: ofAnotherKo, en: ofAnotherEn })

const OfAnotherContext = createContext(false)

/** Below it a report is read by somebody who is not its candidate. */
export const OfAnotherProvider = OfAnotherContext.Provider

export const useIsOfAnother = (): boolean => use(OfAnotherContext)

/** Says of the candidate what is otherwise said to them; null where they read it themselves. */
export function useOfAnother(): Say<typeof ofAnotherKo> | null {
  const say = useText()
  return useIsOfAnother() ? say : null
}
