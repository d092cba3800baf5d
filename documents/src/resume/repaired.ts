/** Letters that a recogniser of scanned text takes for digits, and which digit they are. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  S: '5',
  B: '8',
}
const LIKE = '[\\dOoDQlI|iZSB]'

/** Places where only digits can stand: each asks for enough real digits around the wrong letter to prove it. */
const ONLY_DIGITS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d])[0O][1lI|]${LIKE}[-. ]${LIKE}{3,4}[-. ]${LIKE}{4}(?![\\p{L}\\d])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])(?:19|2[0O])${LIKE}{2}[-./]${LIKE}{1,2}(?![\\p{L}\\d])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])(?:19|2[0O])${LIKE}{2}(?=년)`, 'gu'),
]

/** An at sign that was read as another sign, between what only an address has around it. */
const AT = /(?<=(?<![\w.+-])[\w.+-]{2,64})[©®](?=[\w-]{2,63}(?:\.[a-z]{2,8}){1,3}(?!\w))/gu

/** A full stop that was lost between a labelled address and its end; before the sign nobody can tell what a gap was. */
const LOST_STOP =
  /(?<=(?:e-?mail|이메일|메일)\s?[:：]\s?[\w.+-]{2,64}@[\w-]{2,63}) (?=(?:com|net|org|edu|io|kr|co\.kr)(?![\w.]))/giu

/**
 * The text with the confusions of a recogniser put right where the pattern around them leaves no other reading: digits in telephone numbers and dates, the
 * sign of an e-mail address. Every place stays where it is.
 */
export function repaired(text: string): string {
  const digits = ONLY_DIGITS.reduce(
    (now, pattern) => now.replace(pattern, (run) => (provesDigits(run) ? asDigits(run) : run)),
    text,
  )
  return digits.replace(AT, '@').replace(LOST_STOP, '.')
}

const ENOUGH_DIGITS = 4
const provesDigits = (run: string): boolean => (run.match(/\d/gu)?.length ?? 0) >= ENOUGH_DIGITS

const asDigits = (run: string): string => run.replaceAll(/[A-Za-z|]/gu, (letter) => DIGITS[letter] ?? letter)
