import type { Language, MadeBy } from '@maju/contracts/basics'
import type { Improvement, StyleFinding } from '@maju/contracts/resume-analysis'
import { matchesOf } from '@maju/text/matches'
import { type Stretch, splitSentences } from '@maju/text/sentences'
import { countWords } from '@maju/text/tokens'
import { citeSpan } from './given.ts'
import { texts } from './texts.ts'

const CLICHES: Record<Language, RegExp> = {
  ko: /엄격하신 아버지|자상하신 어머니|화목한 가정|귀사의 (?:무궁한 )?발전에 (?:이바지|기여)|뼈를 묻|열과 성을 다|최선을 다하(?:겠|는)|초심을 잃지|준비된 인재|성실함(?:을|과) (?:바탕|무기)|맡은 바|항상 웃는|긍정적인 마인드|어떤 일이든|무엇이든 (?:열심히|잘)|끊임없이 노력|도전 정신|뛰어난 친화력|소통 능력이 뛰어|책임감이 강/gu,
  en: /\b(?:team player|hard[- ]?work(?:er|ing)|think outside the box|results[- ]driven|go[- ]getter|detail[- ]oriented|self[- ]starter|synergy|fast learner|people person|hit the ground running|passionate about|perfect fit|dynamic (?:individual|professional)|proven track record|give (?:it )?110|i am writing to (?:apply|express))\b/giu,
}
const LONGEST: Record<Language, (sentence: string) => boolean> = {
  ko: (sentence) => sentence.length > 120,
  en: (sentence) => countWords(sentence) > 35,
}
const FORMAL = /(?:니다|니까|십시오)[.!?]?["”’)]?$/u
const POLITE = /(?:[아-힣])(?:요|죠)[.!?]?["”’)]?$/u
const PLAIN = /다[.!?]?["”’)]?$/u

type Style = 'formal' | 'polite' | 'plain'
function styleOf(sentence: string): Style | null {
  if (FORMAL.test(sentence)) return 'formal'
  if (POLITE.test(sentence)) return 'polite'
  return PLAIN.test(sentence) ? 'plain' : null
}

type Prose = {
  text: string
  start: number
  end: number
  language: Language
  company: string | null
  employers: readonly string[]
}

/** The sentences of a stretch, with places in the whole text. */
const sentencesOf = ({ text, start, end }: Pick<Prose, 'text' | 'start' | 'end'>): Stretch[] =>
  splitSentences(text.slice(start, end)).map((each) => ({ ...each, start: start + each.start, end: start + each.end }))

/** How a piece of a cover letter is written. */
export function styleFindings(prose: Prose): StyleFinding[] {
  const sentences = sentencesOf(prose)
  const found = (
    kind: StyleFinding['kind'],
    text: string,
    spans: readonly { start: number; end: number }[],
  ): StyleFinding => ({
    kind,
    text,
    sources: spans.map((span) => citeSpan('cover-letter', prose.text, span)),
  })
  const said = texts[prose.language]
  return [
    ...mixed(sentences).map((spans) => found('mixed-endings', said.mixedEndings, spans)),
    ...openers(sentences).map(({ word, spans }) =>
      found('repeated-opener', said.repeatedOpener(word, spans.length), spans),
    ),
    ...matches(prose, CLICHES[prose.language]).map((span) => found('cliche', said.cliche, [span])),
    ...sentences
      .filter(({ text }) => LONGEST[prose.language](text))
      .map((span) => found('long-sentence', said.longSentence, [span])),
    ...otherCompanies(prose).map(({ name, ...span }) => found('wrong-company', said.wrongCompany(name), [span])),
  ]
}

const matches = ({ text, start, end }: Prose, pattern: RegExp) =>
  matchesOf(text.slice(start, end), pattern).map((match) => ({ start: start + match.start, end: start + match.end }))

/** The sentences in the rarer styles, where most are in another one. */
function mixed(sentences: readonly Stretch[]): Stretch[][] {
  const styled = sentences.flatMap((sentence) => {
    const style = styleOf(sentence.text)
    return style ? [{ sentence, style }] : []
  })
  const most = mostOf(styled.map(({ style }) => style))
  const others = styled.filter(({ style }) => style !== most).map(({ sentence }) => sentence)
  return others.length > 0 ? [others] : []
}

function mostOf(styles: readonly Style[]): Style | null {
  const counts = Map.groupBy(styles, (style) => style)
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null
}

const OFTEN = 3

function openers(sentences: readonly Stretch[]): { word: string; spans: Stretch[] }[] {
  const opening = sentences.map((sentence) => {
    const word = /^[\p{L}\p{N}’']+/u.exec(sentence.text)?.[0] ?? ''
    return { word, span: { ...sentence, end: sentence.start + word.length } }
  })
  return [
    ...Map.groupBy(
      opening.filter(({ word }) => word !== ''),
      ({ word }) => word,
    ),
  ]
    .filter(([, all]) => all.length >= OFTEN && all.length * 3 >= sentences.length)
    .map(([word, all]) => ({ word, spans: all.map(({ span }) => span) }))
}

const APPLIED =
  /([가-힣A-Za-z0-9&]{2,20})(?:에|로) (?:지원하|지원한|지원했|입사하|입사한|입사했|입사 후)|\b(?:join|joining|work(?:ing)? (?:at|for)|apply(?:ing)? (?:to|at)|position at) ([A-Z][\p{L}&.-]+(?: [A-Z][\p{L}&.-]+){0,3})/gu
/** What one applies for that is no company. */
const NO_COMPANY =
  /^(?:귀사|당사|회사|이곳|여기|그곳|본사|직무|업계)$|(?:직무|분야|직군|부문|팀|전형|공고|채용|과정|학과|대학|대학교|인턴|포지션|업무|사업|부서)$/u

/** A company that is applied to and is not the one that this letter is for. */
function otherCompanies({
  text,
  start,
  end,
  company,
  employers,
}: Prose): { name: string; start: number; end: number }[] {
  if (company === null) return []
  const known = [company, ...employers].map(bareName)
  return Array.from(text.slice(start, end).matchAll(APPLIED)).flatMap((match) => {
    const name = match[1] ?? match[2] ?? ''
    const isKnown = known.some((each) => each.includes(bareName(name)) || bareName(name).includes(each))
    if (name === '' || NO_COMPANY.test(name) || isKnown) return []
    const at = start + match.index + match[0].indexOf(name)
    return [{ name, start: at, end: at + name.length }]
  })
}
const bareName = (name: string): string => name.toLowerCase().replaceAll(/\(.*?\)|[^\p{L}\p{N}]/gu, '')

/** Sentences that could be said in the style of the rest, or in two. */
export function styleImprovements(prose: Prose, madeBy: MadeBy): Improvement[] {
  const sentences = sentencesOf(prose)
  const formal = mostOf(sentences.flatMap(({ text }) => styleOf(text) ?? [])) === 'formal'
  return sentences.flatMap((sentence) => {
    const after = shorter(sentence.text, prose.language) ?? (formal ? formalised(sentence.text) : null)
    if (after === null) return []
    const isShorter = LONGEST[prose.language](sentence.text)
    const kind = isShorter ? ('shorten' as const) : ('same-style' as const)
    const why = isShorter ? texts[prose.language].whyShorter : texts[prose.language].whyStyle
    return [{ kind, before: citeSpan('cover-letter', prose.text, sentence), after, why, madeBy }]
  })
}

/** Two sentences where a long one is joined by a word that can end the first. */
function shorter(sentence: string, language: Language): string | null {
  if (!LONGEST[language](sentence)) return null
  const cut =
    language === 'ko'
      ? sentence.replace(/([가-힣]*[했였았었됐났왔])고,? (?=.{20,})/u, '$1습니다. ')
      : sentence.replace(/, and (?=.{20,})(\p{L})/u, (_joint, letter: string) => `. ${letter.toUpperCase()}`)
  return cut === sentence ? null : cut
}

const FINAL_N = 4
const FINAL_L = 8
const FINAL_P = 17

/** `했다` as `했습니다`, `분명하다` as `분명합니다`; null where the ending does not tell how. */
function formalised(sentence: string): string | null {
  const [all, before, stop = ''] = /([가-힣]{2})다([.!]?)$/u.exec(sentence) ?? []
  if (styleOf(sentence) !== 'plain' || all === undefined || before === undefined) return null
  const said = before.charCodeAt(1)
  const final = (said - 0xac00) % 28
  const open = final === 0 || final === FINAL_N
  if (final === FINAL_L) return null
  // `먹는다` and `먹습니다`, `간다` and `갑니다`.
  const ending = before.endsWith('는')
    ? '습니다'
    : open
      ? `${String.fromCharCode(said - final + FINAL_P)}니다`
      : `${before.charAt(1)}습니다`
  return `${sentence.slice(0, sentence.length - all.length)}${before.charAt(0)}${ending}${stop}`
}
