import type { Language } from '@maju/contracts/basics'
import { questionFaults } from '../bank/question-rules.ts'
import { hasHidden, hasLink, isInLanguage, judges, namesRubric, ungroundedNumbers, unquotable } from './grounded.ts'

/** Why a model's words are not said to a candidate, whatever they are said to. */
export type WordsFault =
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

type Beside = {
  language: Language
  /** Where figures and quotations may come from. */
  grounds: readonly string[]
  mostCharacters: number
  /** Words of ours that the model's stand for: what these do already is no fault of its. */
  decided?: string
}

/** The first rule that words break; already a part of them can, since nothing that follows mends it. */
export function wordsFault(
  text: string,
  { language, grounds, mostCharacters, decided = '' }: Beside,
): WordsFault | null {
  const asked = questionFaults(text, language)
  const before = questionFaults(decided, language)
  const isNew = (fault: 'double' | 'leading' | 'private'): boolean => asked.includes(fault) && !before.includes(fault)
  const faults: [WordsFault, boolean][] = [
    ['too-long', text.length > mostCharacters],
    ['hidden-characters', hasHidden(text)],
    ['link', hasLink(text)],
    ['wrong-language', !isInLanguage(text, language)],
    ['new-number', ungroundedNumbers(text, grounds).length > 0],
    ['new-quotation', unquotable(text, grounds).length > 0],
    ['rubric', namesRubric(text, language) && !namesRubric(decided, language)],
    ['judges', judges(text, language) && !judges(decided, language)],
    ['double', isNew('double')],
    ['leading', isNew('leading')],
    ['private', isNew('private')],
  ]
  return faults.find(([, broken]) => broken)?.[0] ?? null
}
