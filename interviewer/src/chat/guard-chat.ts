import type { Language } from '@maju/contracts/basics'
import { questionFaults } from '../bank/question-rules.ts'
import {
  hasHidden,
  hasLink,
  isInLanguage,
  judges,
  namesRubric,
  ungroundedNumbers,
  unquotable,
} from '../deepen/grounded.ts'
import { guardSentences, type SentenceGuard } from '../deepen/guard-stream.ts'

/** Why a model's words in a chat are not said. */
export type ChatFault =
  | 'empty'
  | 'too-long'
  | 'hidden-characters'
  | 'link'
  | 'wrong-language'
  | 'new-number'
  | 'new-quotation'
  | 'rubric'
  | 'judges'
  | 'double'
  | 'leading'
  | 'private'
  | 'asks-nothing'

const LONGEST = 700

type Beside = {
  language: Language
  /** Topic, what was said and what the rules would say: figures and quotations may come from there only. */
  grounds: readonly string[]
  /** Whether the turn has to ask something. */
  asks: boolean
}

/** Guards a model's words in a chat while they come: sentence by sentence, and the whole at its end. */
export function guardChat(beside: Beside): SentenceGuard<ChatFault> {
  return guardSentences<ChatFault>({
    ofPart: (text) => faultIn(text, beside),
    ofWhole(draft) {
      const text = draft.replaceAll(/\s+/gu, ' ').trim()
      const reason = text === '' ? 'empty' : (faultIn(text, beside) ?? faultOfWhole(text, beside))
      return reason ? { ok: false, reason } : { ok: true, text }
    },
  })
}

function faultIn(text: string, { language, grounds }: Beside): ChatFault | null {
  const asked = questionFaults(text, language)
  const faults: [ChatFault, boolean][] = [
    ['too-long', text.length > LONGEST],
    ['hidden-characters', hasHidden(text)],
    ['link', hasLink(text)],
    ['wrong-language', !isInLanguage(text, language)],
    ['new-number', ungroundedNumbers(text, grounds).length > 0],
    ['new-quotation', unquotable(text, grounds).length > 0],
    ['rubric', namesRubric(text, language)],
    ['judges', judges(text, language)],
    ['double', asked.includes('double')],
    ['leading', asked.includes('leading')],
    ['private', asked.includes('private')],
  ]
  return faults.find(([, broken]) => broken)?.[0] ?? null
}

const faultOfWhole = (text: string, { language, asks }: Beside): ChatFault | null =>
  asks && questionFaults(text, language).includes('asks-nothing') ? 'asks-nothing' : null
