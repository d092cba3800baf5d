import type { Language } from '@maju/contracts/basics'
import { splitSentences } from '@maju/text/sentences'

/** Words that say that something was much and not how much. */
const VAGUE: Record<Language, RegExp> = {
  ko: /(?<![가-힣])(아주 많이|정말 많이|많이|엄청|굉장히|상당히|크게|대폭|꽤|어느 정도|여러 가지|여러 번|다양한 [가-힣]{2,5}|많은 [가-힣]{2,5}|열심히|최선을 다해|꾸준히)(?![가-힣])/u,
  en: /\b(a lot(?: of [a-z]+)?|lots of [a-z]+|many [a-z]+|various [a-z]+|several [a-z]+|significantly|considerably|dramatically|quite a few|a great deal|pretty much|very hard|to some extent)\b/iu,
}

/** The last such word of a sentence that holds no figure; null where all is told. */
export function vagueWordIn(text: string, language: Language): string | null {
  const open = splitSentences(text).filter((sentence) => !/\d/.test(sentence.text))
  return open.map((sentence) => VAGUE[language].exec(sentence.text)?.[1]).findLast((word) => word !== undefined) ?? null
}
