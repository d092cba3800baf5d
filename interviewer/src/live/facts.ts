import type { Language } from '@maju/contracts/basics'
import { contentWords } from '@maju/text/content-words'
import { findDates, findPeriods, monthIndex } from '@maju/text/dates'
import { findNumbers, type NumberMention } from '@maju/text/numbers'
import { splitSentences, type Stretch } from '@maju/text/sentences'
import { monthsOf } from '@maju/text/units'
import type { StatedFact } from './live-state.ts'

/** A fact with its place in the text that it was read from; the quote is exact there. */
export type PlacedFact = StatedFact & { start: number; end: number }

const LONGEST_QUOTE = 110
const HEAD_WORDS = 2

/** A word as two texts are compared by it. Longer ones are cut: the state stays small. */
const base = (word: { base: string }): string => word.base.slice(0, 40)

/** What can be held against another statement: counts with a unit, years of joining and leaving, and leading or joining roles. */
export function findFacts(text: string, language: Language): PlacedFact[] {
  return splitSentences(text).flatMap((sentence) => [
    ...numbersOf(sentence),
    ...periodsOf(sentence),
    ...datesOf(sentence, language),
    ...leavingOf(sentence, language),
    ...rolesOf(sentence, language),
  ])
}

function numbersOf(sentence: Stretch): PlacedFact[] {
  const byUnit = new Map<string, { at: number; end: number; values: number[] }>()
  for (const number of findNumbers(sentence.text)) {
    const measured = measureOf(number)
    if (!measured) continue
    const known = byUnit.get(measured.unit)
    if (known) known.values.push(measured.value)
    else byUnit.set(measured.unit, { at: number.start, end: number.end, values: [measured.value] })
  }
  return Array.from(byUnit, ([unit, { at, end, values }]) =>
    placed(sentence, { kind: 'number', unit, values: values.slice(0, 6) }, { at, end }),
  )
}

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(시간|hours?|hrs?)$/iu, 3600],
  [/^(분|minutes?|mins?)$/iu, 60],
  [/^(초|seconds?|secs?)$/iu, 1],
  [/^(밀리초|ms|milliseconds?)$/iu, 0.001],
]

/** A number in a unit in which it can be compared; null for one without a unit. */
function measureOf(number: NumberMention): { unit: string; value: number } | null {
  if (number.unit === null) return null
  const months = monthsOf(number)
  if (months !== null) return { unit: 'months', value: months }
  if (number.unit === 'duration') {
    const seconds = SECONDS.find(([unit]) => unit.test(number.unitText))?.[1]
    return seconds === undefined ? null : { unit: 'seconds', value: number.value * seconds }
  }
  const named = ['percent', 'money', 'people'].includes(number.unit)
  return {
    unit: named ? number.unit : `${number.unit} ${number.unitText.toLowerCase()}`.slice(0, 24),
    value: number.value,
  }
}

/** How long something lasted, from its dates: comparable with "for three years". */
function periodsOf(sentence: Stretch): PlacedFact[] {
  return findPeriods(sentence.text).flatMap((period) => {
    if (!period.to)
      return [
        placed(
          sentence,
          { kind: 'date', unit: 'from', values: [period.from.year] },
          { at: period.start, end: period.end },
        ),
      ]
    const months = monthIndex(period.to) - monthIndex(period.from) + 1
    const place = { at: period.start, end: period.end }
    return [
      placed(sentence, { kind: 'date', unit: 'until', values: [period.to.year] }, place),
      placed(
        sentence,
        { kind: 'date', unit: 'months', values: [Math.max(1, months)] },
        { at: period.start, end: period.end },
      ),
      placed(
        sentence,
        { kind: 'date', unit: 'from', values: [period.from.year] },
        { at: period.start, end: period.end },
      ),
    ]
  })
}

/** Matches nothing, not even nothing: a sentence may begin with its date. */
const NEVER = /(?!)/u

const BEGAN: Record<Language, { before: RegExp; after: RegExp }> = {
  ko: {
    before: NEVER,
    after: /^ ?(초|말|봄|여름|가을|겨울)?(에|부터)? ?(입사|들어가|들어갔|합류|시작|근무|일하기|일했|일하)/u,
  },
  en: {
    before:
      /\b(since|joined|joined in|started in|began in|from)( the (spring|summer|autumn|fall|winter) of| early| late)? $/iu,
    after: NEVER,
  },
}

function datesOf(sentence: Stretch, language: Language): PlacedFact[] {
  const { before, after } = BEGAN[language]
  const joined = language === 'en' && /\b(joined|started (working )?at|began at)\b/iu.test(sentence.text)
  return findDates(sentence.text)
    .filter(
      (date) => before.test(sentence.text.slice(0, date.start)) || after.test(sentence.text.slice(date.end)) || joined,
    )
    .slice(0, 1)
    .map((date) =>
      placed(sentence, { kind: 'date', unit: 'from', values: [date.year] }, { at: date.start, end: date.end }),
    )
}

/** Only what speaks of the end of working somewhere: other things end in a year too. */
const LEFT: Record<Language, { before: RegExp; after: RegExp }> = {
  ko: {
    before: NEVER,
    after:
      /^ ?(초|말|봄|여름|가을|겨울)?(까지 ?[^.]{0,16}(근무|일했|일하|재직|다녔|다니)|에 ?[^.]{0,16}(퇴사|그만뒀|그만두|퇴직))/u,
  },
  en: {
    before:
      /\b((left|resigned from|quit)( [a-z]+){0,8} in|(worked|stayed|employed)( [a-z]+){0,8} until)( the (spring|summer|autumn|fall|winter) of| early| late)? $/iu,
    after: NEVER,
  },
}

function leavingOf(sentence: Stretch, language: Language): PlacedFact[] {
  const { before, after } = LEFT[language]
  return findDates(sentence.text)
    .filter(({ start, end }) => before.test(sentence.text.slice(0, start)) || after.test(sentence.text.slice(end)))
    .slice(-1)
    .map(({ year, start, end }) =>
      placed(sentence, { kind: 'date', unit: 'until', values: [year] }, { at: start, end }),
    )
}

/** Being named a leader or a member; speaking of one's leader is neither. */
const LEADS: Record<Language, RegExp> = {
  ko: /(팀장|조장|파트장|리더|회장|반장|부장|총괄|책임자|프로젝트 ?매니저|PM)(으로서|로서|으로|로|을 맡|를 맡|이었|였|직|[,.\s)]*$|[,)] )/u,
  en: /\b(as|was|became|being|role of) (the |a |an )?([a-z]+ ){0,2}(team lead|team leader|leader|lead|head|manager|president|captain)\b|(^|[,(/–-] ?)(team lead|team leader|project manager)\b/iu,
}
const MEMBER: Record<Language, RegExp> = {
  ko: /(팀원|조원|부원|인턴|보조|아르바이트)(으로서|로서|으로|로|였|이었|[,.\s)]*$|[,)] )/u,
  en: /\b(as|was|being|role of) (the |a |an )?([a-z]+ ){0,2}(member|intern|assistant)\b|(^|[,(/–-] ?)(team member|member|intern|assistant)\b/iu,
}

function rolesOf(sentence: Stretch, language: Language): PlacedFact[] {
  const lead = LEADS[language].exec(sentence.text)
  const member = MEMBER[language].exec(sentence.text)
  const role = lead ?? member
  if (!role || (lead && member)) return []
  const place = { at: role.index, end: role.index + role[0].length }
  return [placed(sentence, { kind: 'role', unit: '', values: [lead ? 1 : 0] }, place)]
}

type Measure = Pick<StatedFact, 'kind' | 'unit' | 'values'>

/** Words that say that something is measured, not what: two statements do not meet in them. */
const MEASURES = new Set(
  '시간 기간 평균 비율 건수 개수 횟수 인원 금액 최대 최소 전체 하루 매일 매주 매달 대략 가량 동안 만에 총 기준 time times rate averag total number amount period day week month year hour minut about around roughli almost nearli'.split(
    ' ',
  ),
)

function placed(sentence: Stretch, measure: Measure, place: { at: number; end: number }): PlacedFact {
  const words = contentWords(sentence.text).filter((word) => !/\d/.test(word.text) && !MEASURES.has(word.base))
  const before = words.filter((word) => word.end <= place.at)
  const head = before.slice(-HEAD_WORDS).map(base)
  const about = words.map(base)
  const quote = quoteAround(sentence, place)
  return { ...measure, head, about: [...new Set(about)].slice(0, 12), ...quote }
}

/** The sentence, or of a long one the words around the place; cut at white space, exact in its text. */
function quoteAround(
  sentence: Stretch,
  { at, end }: { at: number; end: number },
): { quote: string; start: number; end: number } {
  let from = 0
  let to = sentence.text.length
  if (to > LONGEST_QUOTE) {
    const room = Math.floor((LONGEST_QUOTE - Math.min(end - at, 60)) / 2)
    from = at <= room ? 0 : nextSpace(sentence.text, at - room)
    to = Math.min(to, lastSpace(sentence.text, from + LONGEST_QUOTE))
  }
  const cut = sentence.text.slice(from, to)
  const trimmed = cut.replace(/^[\s,;·\-–•*]+|[\s,;.。]+$/gu, '')
  const start = sentence.start + from + cut.indexOf(trimmed)
  return { quote: trimmed, start, end: start + trimmed.length }
}

function nextSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? at : space + 1
}

function lastSpace(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space === -1 ? at : space
}
