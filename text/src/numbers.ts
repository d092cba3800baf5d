import { findDates } from './dates.ts'
import { ENGLISH, NATIVE, englishValue, nativeValue, sinoValue, writtenValue } from './numerals.ts'
import type { Stretch } from './sentences.ts'
import { ENGLISH_UNIT, KOREAN_UNIT, unitOf } from './units.ts'
import type { Unit } from './units.ts'

export type NumberMention = Stretch & {
  value: number
  /** What is counted; null where nothing is said, as in `3.72`. */
  unit: Unit | null
  /** The unit as written, empty when there is none. */
  unitText: string
}

const SCALE = '(?:천만|백만|십만|조|억|만|천|백)'
const DIGITS = `(?<![\\d.,A-Za-z_]|[A-Za-z]-)[$₩€£]?\\d[\\d,]*(?<!,)(?:\\.\\d+)?(?: ?${SCALE}(?: ?\\d{1,4}${SCALE}){0,3})?`

const NUMBER = new RegExp(
  [
    `(?<digits>${DIGITS})(?<magnitude> ?(?:k|m|bn|thousand|million|billion)(?![A-Za-z]))?(?! ?번째|차(?!례))(?:(?:여|여 | )?(?<unit1>${KOREAN_UNIT}|${ENGLISH_UNIT}))?(?!\\d)`,
    `(?<![가-힣])(?<sino>(?=[가-힣]{0,8}[십백천만억])[일이삼사오육칠팔구십백천만억조]{1,9}) ?(?<unit2>${KOREAN_UNIT})(?!째)`,
    `(?<![가-힣])(?<native>${NATIVE}) ?(?<unit3>${KOREAN_UNIT})(?!째)`,
    `(?<![A-Za-z])(?<english>${ENGLISH})[ -](?<unit4>${ENGLISH_UNIT})`,
  ].join('|'),
  'giu',
)

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

/**
 * Quantities in a text with their places: digits with or without unit (`40%`, `1억 2천만 원`, `3.72`), and numerals in words
 * where a unit follows (`삼십 퍼센트`, `두 배`, `three months`). Dates are not quantities and are left to `findDates`.
 */
export function findNumbers(text: string): NumberMention[] {
  const dates = findDates(text)
  let next = 0
  const found: NumberMention[] = []
  for (const match of text.matchAll(NUMBER)) {
    while ((dates[next]?.end ?? Infinity) <= match.index) next += 1
    if ((dates[next]?.start ?? Infinity) < match.index + match[0].length) continue
    const mention = mentionOf(match)
    if (mention) found.push(mention)
  }
  return found
}

function mentionOf(match: RegExpExecArray): NumberMention | null {
  const groups = match.groups ?? {}
  const value = valueOf(groups)
  if (value === null || !Number.isFinite(value) || isIdiom(match[0])) return null
  const unitText = ['unit1', 'unit2', 'unit3', 'unit4'].map((name) => groups[name]).find(Boolean) ?? ''
  if (groups.english !== undefined && isLoose(unitText, value)) return null
  const unit = unitIn(match[0], unitText)
  return { text: match[0], start: match.index, end: match.index + match[0].length, value, unit, unitText }
}

/** `one confirms` counts nothing: a small number in words needs a noun that is known. */
const isLoose = (unitText: string, value: number): boolean => value < 5 && unitOf(unitText) === null

function unitIn(text: string, unitText: string): Unit | null {
  if (/^[$₩€£]/u.test(text)) return 'money'
  return unitOf(unitText) ?? (unitText === '' ? null : 'count')
}

function valueOf({ digits, magnitude, sino, native, english }: Record<string, string | undefined>): number | null {
  if (digits !== undefined) return writtenValue(digits) * (MAGNITUDES[magnitude?.trim().toLowerCase() ?? ''] ?? 1)
  if (sino !== undefined) return sinoValue(sino)
  if (native !== undefined) return nativeValue(native)
  return english === undefined ? null : englishValue(english)
}

/** Words that look like a count and are none: `한번`, `백번`, `십분`, `만점`, `one time`. */
const isIdiom = (all: string): boolean =>
  /^(한 ?(번|가지|개|편|시|층|건|대|주|회|명|곳|장|분|점)|백번|천만|십분|만점|천명|세대|두대|세시|네시|one (way|thing|time|person|day|part|side|step|hand))$/iu.test(
    all,
  )
