/** A stretch of text that can be sliced out of it: `text.slice(start, end) === quote`. */
export type Stretch = { text: string; start: number; end: number }

const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|No|approx|dept|est|U\.S|U\.K)$/u

/** Syllables that end in ㅆ: the past tense. */
const PAST = `[${Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 20)).join('')}]`

/**
 * Spoken Korean comes without full stops; these endings end a sentence whatever follows. `그러니까` and `그래요` style words are
 * whole words, so a syllable is asked for in front.
 */
const KOREAN_END = new RegExp(
  `[가-힣](?:습니다|[입합됩갑봅답줍냅]니다|습니까|입니까|이에요|예요|거든요|${PAST}(?:어요|죠|는데요))$|${PAST}(?:어요|죠|는데요)$`,
  'u',
)

const CLOSING = '"\'’”)]}」』》>'

/**
 * The sentences of a text with their places, white space around them left out. Ends are full stops, question and
 * exclamation marks, line breaks, and Korean final endings without a stop. One pass over the text.
 */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  let at = 0
  while (at < text.length) {
    const end = endAt(text, start, at)
    if (end === 0) {
      at += 1
      continue
    }
    push(found, text, { start, end })
    start = end
    at = end
  }
  push(found, text, { start, end: text.length })
  return found
}

/** Where the sentence ends if it ends at this character, else 0. */
function endAt(text: string, start: number, at: number): number {
  const character = text.charAt(at)
  if (character === '\n' || character === '\r' || character === '\u2028') return at + 1
  if (isStop(character)) return afterStops(text, start, at)
  if (isSpace(character) && KOREAN_END.test(text.slice(Math.max(start, at - 8), at))) return at
  return 0
}

function afterStops(text: string, start: number, at: number): number {
  let end = at
  while (end < text.length && isStop(text.charAt(end))) end += 1
  while (end < text.length && CLOSING.includes(text.charAt(end))) end += 1
  const next = text.charAt(end)
  const ends = end === text.length || isSpace(next)
  if (!ends) return 0
  const single = text.charAt(at) === '.' && end === at + 1
  return single && ABBREVIATION.test(text.slice(Math.max(start, at - 8), at)) ? 0 : end
}

const isStop = (character: string): boolean => '.!?。！？…'.includes(character) && character !== ''
const isSpace = (character: string): boolean => character !== '' && character.trim() === ''

function push(found: Stretch[], text: string, { start, end }: { start: number; end: number }): void {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  const trimmed = piece.trim()
  if (trimmed !== '') found.push({ text: trimmed, start: from, end: from + trimmed.length })
}
