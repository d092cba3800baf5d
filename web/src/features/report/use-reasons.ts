import type { Reason } from '@maju/contracts/reason'
import { useLanguage } from '../../shared/text.ts'
import { useIsOfAnother } from './of-another/use-of-another.ts'
import { reasonsOfAnotherEn } from './reasons-of-another.en.ts'
import { reasonsOfAnotherKo } from './reasons-of-another.ko.ts'
import { reasonsEn } from './reasons.en.ts'
import { reasonsKo } from './reasons.ko.ts'

const toTheCandidate = { ko: reasonsKo, en: reasonsEn }
const toAnother = { ko: reasonsOfAnotherKo, en: reasonsOfAnotherEn }

/** Says a reason in the language of the page. */
export function useReasonText() {
  const language = useLanguage()
  const sentences = (useIsOfAnother() ? toAnother : toTheCandidate)[language]
  return ({ code, values }: Reason): string => sentences[code](values)
}
