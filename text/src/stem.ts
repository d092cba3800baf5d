/** Endings that are cut, the longest first, with what stands in their place. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ization', 'iz'],
  ['ational', 'at'],
  ['fulness', 'ful'],
  ['iveness', 'iv'],
  ['ments', 'ment'],
  ['ities', 'iti'],
  ['ings', ''],
  ['ying', 'i'],
  ['ied', 'i'],
  ['ies', 'i'],
  ['ing', ''],
  ['ers', 'er'],
  ['ed', ''],
  ['ly', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
  ['y', 'i'],
]

const SHORTEST_STEM = 3

/**
 * The stem of an English word in lower case. A light suffix stripper after the first steps of Porter (1980): enough to
 * tell that two words are forms of one, not to look a word up.
 */
export function stem(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const cut = word.length - ending.length
    if (cut < SHORTEST_STEM || !word.endsWith(ending)) continue
    if (ending === 's' && word.endsWith('ss')) return word
    return undouble(word.slice(0, cut) + instead)
  }
  return word
}

/** `planned` and `plan`: the doubled consonant before a cut ending goes. */
function undouble(word: string): string {
  const last = word.at(-1)
  const doubled = word.length > SHORTEST_STEM && last === word.at(-2) && !'aeiouls'.includes(last ?? '')
  return doubled ? word.slice(0, -1) : word
}
