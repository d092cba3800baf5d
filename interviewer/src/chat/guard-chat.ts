import type { Language } from '@maju/contracts/basics'
import { asksSomething } from '../bank/question-rules.ts'
import { guardSentences, type SentenceGuard } from '../deepen/guard-stream.ts'
import { type WordsFault, wordsFault } from '../deepen/words-fault.ts'

const MOST_CHARACTERS = 700

type Beside = {
  language: Language
  /** Topic, what was said and what the rules would say: figures and quotations may come from there only. */
  grounds: readonly string[]
  /** Whether the turn has to ask something. */
  asks: boolean
}

/** Guards a model's words in a chat while they come: sentence by sentence, and the whole at its end. */
export function guardChat({ language, grounds, asks }: Beside): SentenceGuard<WordsFault> {
  const ofPart = (text: string): WordsFault | null =>
    wordsFault(text, { language, grounds, mostCharacters: MOST_CHARACTERS })
  const ofWhole = (text: string): WordsFault | null => {
    if (text === '') return 'empty'
    return ofPart(text) ?? (asks && !asksSomething(text, language) ? 'asks-nothing' : null)
  }
  return guardSentences<WordsFault>({
    ofPart,
    ofWhole(draft) {
      const text = draft.replaceAll(/\s+/gu, ' ').trim()
      const reason = ofWhole(text)
      return reason ? { ok: false, reason } : { ok: true, text }
    },
  })
}
