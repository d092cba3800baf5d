import type { Reason } from '@maju/contracts/reason'
import { useLanguage } from '../../shared/text.ts'
import { reasonsEn } from './reasons.en.ts'
import { reasonsKo } from './reasons.ko.ts'

/** Says a reason in the language of the page. */
export function useReasonText() {
  const language = useLanguage()
  const sentences = language === 'ko' ? reasonsKo : reasonsEn
  return ({ code, values }: Reason): string => sentences[code](values)
}
