import type { Language } from '@maju/contracts/basics'
import { findNumbers } from '@maju/text/numbers'
import { findDates } from '@maju/text/dates'
import { hangulShare } from '@maju/text/tokens'

const QUOTED = /‘([^‘’]+)’|“([^“”]+)”|「([^「」]+)」|"([^"]+)"/gu
/** Shorter ones are emphasis, not citation. */
const SHORTEST_QUOTATION = 8

const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u
const LINK = /https?:|www\.|\]\(|<[a-z/!]|\b[a-z0-9-]{2,}\.(com|net|org|io|kr|co|ai|dev|xyz)\b/iu

/** Words that give away how answers are judged, or that judge one. */
const RUBRIC: Record<Language, RegExp> = {
  ko: /채점|평가 ?(기준|항목|표)|루브릭|앵커|만점|[1-5] ?점(짜리|을|이|은|으로)|[1-5] ?단계 ?(수준|답변)|높은 점수|시스템 ?프롬프트/u,
  en: /\b(rubric|scoring|grading|graded|marking scheme|full marks|anchors?|level [1-5]|score of|high(er)? score|system prompt)\b/iu,
}
const JUDGES: Record<Language, RegExp> = {
  ko: /훌륭|대단하|완벽|인상 ?깊|인상적|좋은 (답변|답|대답|경험|질문)|아주 좋|잘하셨|잘 ?답|아쉽|부족하|실망|틀렸|틀리셨/u,
  en: /\b(great|excellent|impressive|perfect|wonderful|fantastic|amazing|well done|good (answer|job|point|example|question)|nice (answer|work|example)|disappoint\w*|weak answer|that is wrong|that[’']s wrong|incorrect)\b/iu,
}

/** Numbers of a text that stand in none of the sources: digits as written, and counts in words. */
export function ungroundedNumbers(text: string, sources: readonly string[]): string[] {
  const written = [
    ...(text.match(/\d[\d,.]*\d|\d/gu) ?? []),
    ...findNumbers(text).map((number) => number.text),
    ...findDates(text).map((date) => date.text),
  ]
  return [...new Set(written)].filter((number) => !sources.some((source) => standsIn(source, number)))
}

/** `12` does not stand in `2012`. */
function standsIn(source: string, number: string): boolean {
  for (let at = source.indexOf(number); at !== -1; at = source.indexOf(number, at + 1)) {
    const before = source.charAt(at - 1)
    const after = source.slice(at + number.length, at + number.length + 2)
    if (!/[\d.,]/u.test(before) && !/^(\d|[.,]\d)/u.test(after)) return true
  }
  return false
}

/** What no text of a model may hold, whatever it is for: an address, characters that nobody sees, the rubric’s own words. */
export const isUnsafe = (text: string, language: Language): boolean =>
  hasLink(text) || hasHidden(text) || namesRubric(text, language)

/**
 * Names and terms that the source does not have, since tools and companies are facts too: what is in Latin letters where the `script` text is Korean,
 * else what is capitalised inside of a sentence.
 */
export function ungroundedNames(text: string, source: string, script: string): string[] {
  const known = source.toLowerCase()
  const words = /[가-힣]/u.test(script)
    ? text.match(/[A-Za-z][A-Za-z0-9+#.-]*/gu)
    : text.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\d+#.-]*/gu)
  return (words ?? []).filter((word) => word !== 'I' && !known.includes(word.toLowerCase().replace(/[.-]+$/u, '')))
}

/** Passages in quotation marks that are in none of the sources. */
export function unquotable(text: string, sources: readonly string[]): string[] {
  return Array.from(text.matchAll(QUOTED), (match) => match.slice(1).find((inner) => inner !== undefined) ?? '').filter(
    (quote) => quote.length >= SHORTEST_QUOTATION && !sources.some((source) => source.includes(quote)),
  )
}

/** Control and format characters: what a reader would not see. */
export const hasHidden = (text: string): boolean => HIDDEN.test(text.replaceAll('\n', ' '))

export const hasLink = (text: string): boolean => LINK.test(text)

/** How answers are judged is not the interviewer's to tell, nor what the last one was worth. */
export const namesRubric = (text: string, language: Language): boolean => RUBRIC[language].test(text)
export const judges = (text: string, language: Language): boolean => JUDGES[language].test(text)

/** Whether a text is in that language; what it quotes may be in another. */
export function isInLanguage(text: string, language: Language): boolean {
  const own = text.replaceAll(QUOTED, '')
  const letters = own.match(/\p{L}/gu)?.length ?? 0
  const foreign = own.match(/(?![가-힣a-z])\p{L}/giu)?.length ?? 0
  const hangul = hangulShare(own)
  if (letters === 0 || foreign > letters * 0.1) return false
  return language === 'ko' ? hangul >= 0.5 : hangul <= 0.1
}
