import type { Language } from '@maju/contracts/basics'
import { visible } from '@maju/text/hidden'
import { speaksToProgram } from '@maju/text/sources/speaks-to-program'

/** How company and job are called in a question. */
export type SpokenNames = { company: string; job: string }

const LONGEST = 40
const BRACKETED = /[([{（【［<][^)\]}）】］>]{0,60}[)\]}）】］>]/gu
const LEGAL_FORM = /^(?:주식회사|유한회사|재단법인|사단법인)\s?|\s?(?:주식회사|유한회사)$|㈜/gu
const UNSAYABLE = /[?？!！<>{}[\]`|\\“”„"「」『』‘‹›«»()（）*_#~;:：\n\r\t]|https?:\S*|www\.\S*/gu

const INSTEAD: Record<Language, SpokenNames> = {
  ko: { company: '저희 회사', job: '지원' },
  en: { company: 'our company', job: 'advertised' },
}

/** Names as somebody would say them: without brackets, legal forms and signs, not too long. */
export function spokenNames(names: { company: string; jobTitle: string }, language: Language): SpokenNames {
  return {
    company: spoken(names.company) ?? INSTEAD[language].company,
    job: spoken(names.jobTitle) ?? INSTEAD[language].job,
  }
}

/** A name as somebody would say it; null for what cannot be said, or speaks to a program. */
export function spoken(name: string): string | null {
  if (speaksToProgram(name)) return null
  const said = visible(name)
    .replaceAll(BRACKETED, ' ')
    .replaceAll(LEGAL_FORM, '')
    .replaceAll(UNSAYABLE, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const short = said.length <= LONGEST ? said : said.slice(0, Math.max(0, said.slice(0, LONGEST + 1).lastIndexOf(' ')))
  return /\p{L}/u.test(short) ? short : null
}
