import { lettersOf } from './letters.ts'

const longestLoopWords = 12

/** So often a row of words may be said. People stammer single words; nobody says a whole clause three times on end. */
function mostTimes(width: number): number {
  if (width === 1) return 5
  return width <= 3 ? 3 : 2
}

/** The runs of words, half-open, that say again what stands right before them, too often to have been said so. The first time is in none. */
export function loops(words: readonly string[]): { start: number; end: number }[] {
  const letters = words.map(lettersOf)
  for (let width = 1; width <= longestLoopWords; width++) {
    const runs = loopsOfWidth(letters, width)
    if (runs.length > 0) return runs
  }
  return []
}

function loopsOfWidth(letters: readonly string[], width: number): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  let same = 0
  for (let i = width; i <= letters.length; i++) {
    if (i < letters.length && letters[i] === letters[i - width]) {
      same += 1
      continue
    }
    const repeats = Math.floor(same / width)
    if (repeats + 1 > mostTimes(width)) runs.push({ start: i - same, end: i - same + repeats * width })
    same = 0
  }
  return runs
}
