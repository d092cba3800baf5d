const SINO_PLACES = 4

/**
 * Syllables a text is spoken with: Hangul by blocks, digits as Sino-Korean numbers, Latin words by vowel groups, abbreviations
 * letter by letter. Used by the zero rule and for rates of speech.
 */
export function countSyllables(text: string): number {
  const hangul = text.match(/[가-힣]/gu)?.length ?? 0
  const numbers = text.match(/\d+/g) ?? []
  const words = text.match(/[A-Za-z]+/g) ?? []
  return hangul + sum(numbers.map(syllablesOfDigits)) + sum(words.map(syllablesOfWord))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** `2024` is 이천이십사: a digit and its place each take one syllable, a leading one and zeros take none. */
export function syllablesOfDigits(digits: string): number {
  if (digits.length > 16) return digits.length
  const significant = digits.replace(/^0+/, '')
  if (significant === '') return digits.length
  return sum(groupsOfFour(significant).map(({ group, isLast }) => syllablesOfGroup(group) + (isLast ? 0 : 1)))
}

function groupsOfFour(digits: string): { group: string; isLast: boolean }[] {
  const groups: { group: string; isLast: boolean }[] = []
  for (let end = digits.length; end > 0; end -= SINO_PLACES) {
    const group = digits.slice(Math.max(0, end - SINO_PLACES), end)
    if (/[1-9]/.test(group)) groups.push({ group, isLast: end === digits.length })
  }
  return groups
}

function syllablesOfGroup(group: string): number {
  return sum(
    Array.from(group, (digit, at) => {
      const place = group.length - 1 - at
      if (digit === '0') return 0
      if (place === 0) return 1
      return digit === '1' ? 1 : 2
    }),
  )
}

function syllablesOfWord(word: string): number {
  if (/^[A-Z]{2,6}$/.test(word)) return word.length + 2 * (word.match(/W/g)?.length ?? 0)
  const groups =
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups)
}
