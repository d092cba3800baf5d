const SINO_DIGITS = '일이삼사오육칠팔구'
const SINO_PLACES: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 }
const SINO_SCALES: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 }

/** The value of a Sino-Korean numeral such as `삼십`, `백이십만`, `천`. Null for what is none. */
export function sinoValue(word: string): number | null {
  let total = 0
  let group = 0
  let digit = 0
  for (const syllable of word) {
    const scale = SINO_SCALES[syllable]
    const place = SINO_PLACES[syllable]
    const one = SINO_DIGITS.indexOf(syllable) + 1
    if (scale) {
      total += (group + digit || 1) * scale
      group = 0
      digit = 0
    } else if (place) {
      group += (digit || 1) * place
      digit = 0
    } else if (one > 0) digit = one
    else return null
  }
  return total + group + digit
}

const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
}
const NATIVE_ONES: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
}

const alternatives = (words: readonly string[]): string =>
  words.toSorted((one, other) => other.length - one.length).join('|')

/** Native Korean numerals up to 99, as a source for a regular expression. */
export const NATIVE = `(?:스무|(?:${alternatives(Object.keys(NATIVE_TENS))})(?:${alternatives(Object.keys(NATIVE_ONES))})?|${alternatives(Object.keys(NATIVE_ONES))})`

/** The value of a native Korean numeral such as `두`, `열다섯`, `스무`. */
export function nativeValue(word: string): number {
  if (word === '스무') return 20
  const tens = Object.keys(NATIVE_TENS).find((each) => word.startsWith(each))
  const rest = tens ? word.slice(tens.length) : word
  return (tens ? (NATIVE_TENS[tens] ?? 0) : 0) + (NATIVE_ONES[rest] ?? 0)
}

const ENGLISH_ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH_SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }

const UNIT_WORDS = alternatives(ENGLISH_ONES)

/** English number words, as a source for a regular expression. */
export const ENGLISH = `(?:(?:${alternatives(ENGLISH_TENS)})(?:[- ](?:${UNIT_WORDS}))?|${UNIT_WORDS}|a(?= (?:hundred|thousand|million|dozen)))(?: (?:hundred|thousand|million|billion|dozen)){0,2}`

/** The value of English number words such as `twenty-five`, `three hundred`. */
export function englishValue(words: string): number {
  let value = 0
  for (const word of words.toLowerCase().split(/[- ]/)) {
    const one = ENGLISH_ONES.indexOf(word) + 1
    const ten = ENGLISH_TENS.indexOf(word)
    const scale = word === 'dozen' ? 12 : ENGLISH_SCALES[word]
    if (one > 0) value += one
    else if (ten >= 0) value += (ten + 2) * 10
    else if (scale) value = (value || 1) * scale
  }
  return value
}

const WRITTEN_SCALES: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1000,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
  조: 1e12,
}

/** The value of digits with Korean scales: `1억 2천만`, `3만`, `1,200`, `3.5`. */
export function writtenValue(written: string): number {
  let value = 0
  for (const [, digits = '', scale = ''] of written.matchAll(
    /(\d[\d,]*(?:\.\d+)?)\s?(천만|백만|십만|조|억|만|천|백|십)?/gu,
  )) {
    value += Number(digits.replaceAll(',', '')) * (WRITTEN_SCALES[scale] ?? 1)
  }
  return value
}
