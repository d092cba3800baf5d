import { isStatement } from '@maju/text/sources/statement'
import { isPosition } from './career-words.ts'
import type { Section } from './section.ts'

/** What a title is about by the word that it ends with in Korean, and that stands anywhere in it in English. */
const KOREAN: readonly (readonly [Section, RegExp])[] = [
  ['certificates', /(?:자격|자격증|면허|면허증)$/u],
  ['languages', /(?:어학|외국어|어학능력)$/u],
  ['education', /(?:학력|학업)$/u],
  ['careers', /(?:경력|근무이력|직장경험|근무경험)$/u],
  ['projects', /프로젝트$/u],
  ['skills', /(?:기술|스킬|역량|기술스택)$/u],
  ['awards', /(?:수상|상훈|포상)$/u],
  ['military', /병역$/u],
]
const ENGLISH: readonly (readonly [Section, RegExp])[] = [
  ['certificates', /\b(?:certifications?|certificates?|licen[cs]es?)\b/iu],
  ['languages', /\blanguages?\b/iu],
  ['education', /\b(?:education|academic|qualifications?|degrees?)\b/iu],
  ['skills', /\b(?:skills?|expertise|competenc(?:y|ies)|technologies|toolbox)\b/iu],
  ['awards', /\b(?:awards?|honou?rs?|achievements)\b/iu],
  ['projects', /\bprojects?\b/iu],
  ['careers', /\b(?:employment|experience|career|work history|positions? held)\b/iu],
]
/** What may follow such a word in a Korean title. */
const TAIL = /(?:사항|내역|목록|요약|현황|정보|소개|관련|및기타)$/u
const LONGEST_KOREAN = 12
const MOST_ENGLISH_WORDS = 4
const SMALL_WORD = /^(?:and|of|the|in|&|\/)$/u

/** The section of a title in words that nobody listed: `사용 가능 기술`, `Areas of Expertise`; null for a line that is no title. */
export function looseTitle(line: string): Section | null {
  const text = line.replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  if (text === '' || /[\d.!?@,:：]/u.test(text) || isPosition(text)) return null
  return /[가-힣]/u.test(text) ? koreanTitle(text) : englishTitle(text)
}

function koreanTitle(text: string): Section | null {
  const plain = text.replaceAll(/[^\p{L}]/gu, '').replace(TAIL, '')
  return plain.length <= LONGEST_KOREAN ? (KOREAN.find(([, word]) => word.test(plain))?.[0] ?? null) : null
}

/** Written as titles are: each word with a capital. */
function englishTitle(text: string): Section | null {
  const words = text.split(/\s+/u)
  const isTitle =
    words.length <= MOST_ENGLISH_WORDS &&
    words.every((word, at) => (at > 0 && SMALL_WORD.test(word)) || /^\p{Lu}/u.test(word) || at === words.length - 1)
  return isTitle && !isStatement(text) ? (ENGLISH.find(([, word]) => word.test(text))?.[0] ?? null) : null
}
