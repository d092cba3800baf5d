import type { Language } from '@maju/contracts/basics'
import { fingerprint, overlap } from '@maju/text/similarity'
import type { BankQuestion } from './bank-question.ts'
import { questionFaults } from './question-rules.ts'

/** From here on two questions are heard as the same one. */
export const ALIKE = 0.75

const LANGUAGES: readonly Language[] = ['ko', 'en']

/** What a test or an author must mend in these questions, one line each; empty when they may be asked. */
export function packFaults(questions: readonly BankQuestion[]): string[] {
  return [
    ...questions.flatMap(faultsOfOne),
    ...repeatedIds(questions),
    ...LANGUAGES.flatMap((each) => alike(questions, each)),
  ]
}

/** What is asked in the words of a document reads the same for many lines; a stand-in makes it checkable. */
const withQuote = (text: string): string => text.replace('{quote}', 'A')

function faultsOfOne(question: BankQuestion): string[] {
  return LANGUAGES.flatMap((each) => {
    const texts: [string, string][] = [
      ['text', question.text[each]],
      ...(question.grounded ? [['grounded', withQuote(question.grounded[each])] as [string, string]] : []),
      ...question.probes.map((probe): [string, string] => [`probe after ${probe.slot}`, probe[each]]),
    ]
    return [
      ...texts.flatMap(([where, text]) =>
        questionFaults(text, each).map((fault) => `${question.id}: ${where}.${each} is ${fault}: ${text}`),
      ),
      ...wrongScript(question, each),
    ]
  })
}

/** A text in the other language's field is a mistake of copying. */
function wrongScript(question: BankQuestion, each: Language): string[] {
  const hangul = /[가-힣]/u.test(question.text[each])
  return hangul === (each === 'ko') ? [] : [`${question.id}: text.${each} is not in that language`]
}

function repeatedIds(questions: readonly BankQuestion[]): string[] {
  const seen = new Set<string>()
  return questions.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id}: used twice`]
    seen.add(id)
    return []
  })
}

function alike(questions: readonly BankQuestion[], each: Language): string[] {
  const prints = questions.map((question) => ({ id: question.id, print: fingerprint(question.text[each], each) }))
  return prints.flatMap((one, at) =>
    prints
      .slice(at + 1)
      .filter((other) => overlap(one.print, other.print) >= ALIKE)
      .map((other) => `${one.id} and ${other.id} are alike in ${each}`),
  )
}
