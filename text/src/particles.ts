/** Endings of verbs and the copula, cut before particles. Longest first within a length. */
const ENDINGS = [
  '하였습니다 되었습니다 이었습니다 했었습니다 하겠습니다',
  '했습니다 됐습니다 였습니다 었습니다 았습니다 습니다만 하였으며 되었으며',
  '합니다 됩니다 입니다 습니다 하면서 하려고 하도록 했으며 됐으며 하지만 했지만 했는데 되면서 되도록 하거나 했어요 됐어요',
  '하고 하며 해서 하여 하는 했던 했고 했다 하던 하면 하게 하기 하지 되고 되며 돼서 되어 되는 됐던 됐고 됐다 되던 되면 되게 되기 이며 이고 이다 인데',
  '한 할 함 된 될 됨 해',
]
  .join(' ')
  .split(' ')
  .toSorted((one, other) => other.length - one.length)

const PARTICLES =
  '에서부터 으로부터 에게서는 에서는 에서도 에게는 에게서 으로써 으로서 으로는 이라고 이라는 까지는 부터는 에서 에게 한테 으로 로써 로서 까지 부터 보다 처럼 만큼 마다 라고 라는 이나 이란 이랑 하고 에는 에도 과의 와의 은 는 이 가 을 를 의 에 와 과 도 만 로 나'.split(
    ' ',
  )

/** Cut from two-syllable words too: nearly always particles there. */
const SURE = new Set(['은', '는', '을', '를'])

/** A Korean word without its particle or verb ending, as far as rules can tell. Never empty. */
export function stripKorean(word: string): string {
  const withoutEnding = cut(word, ENDINGS)
  return cut(withoutEnding === word ? word : withoutEnding, PARTICLES)
}

function cut(word: string, tails: readonly string[]): string {
  for (const tail of tails) {
    const left = word.length - tail.length
    if (left < 1 || !word.endsWith(tail)) continue
    if (left >= 2 || tail.length > 1 || SURE.has(tail)) return word.slice(0, left)
  }
  return word
}

type Final = 'none' | 'l' | 'other'

const DIGIT_FINALS: readonly Final[] = ['other', 'l', 'none', 'other', 'none', 'none', 'other', 'l', 'l', 'none']

/** Which final consonant a word is heard with: it decides between 은 and 는, 으로 and 로. */
export function finalOf(word: string): Final {
  const last = /[\p{L}\p{N}%](?=[^\p{L}\p{N}%]*$)/u.exec(word.slice(-40))?.[0] ?? ''
  const code = last.charCodeAt(0)
  if (code >= 0xac00 && code <= 0xd7a3) return hangulFinal(code)
  if (/\d/.test(last)) return DIGIT_FINALS[Number(last)] ?? 'none'
  return latinFinal(word, last)
}

function hangulFinal(code: number): Final {
  const final = (code - 0xac00) % 28
  if (final === 0) return 'none'
  return final === 8 ? 'l' : 'other'
}

/** Letters are spelt out in abbreviations (SQL: 엘), read as words otherwise (Kotlin: 린, Slack: 랙). */
function latinFinal(word: string, last: string): Final {
  const run = /[A-Za-z]+(?=[^A-Za-z]*$)/.exec(word.slice(-40))?.[0] ?? ''
  if (/^[A-Z]+$/.test(run)) return spelt(last)
  if (/l$/i.test(run)) return 'l'
  return /([mn]|ng|[aeiou](?:ck|k|p|c))$/i.test(run) ? 'other' : 'none'
}

function spelt(letter: string): Final {
  if (letter === 'L' || letter === 'R') return 'l'
  return letter === 'M' || letter === 'N' ? 'other' : 'none'
}

/** Particles with two forms: after a final consonant, and after none. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['이라고', '라고'],
  ['이라는', '라는'],
  ['이라면', '라면'],
  ['이란', '란'],
  ['이며', '며'],
  ['이나', '나'],
  ['으로서', '로서'],
  ['으로써', '로써'],
  ['으로', '로'],
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
]

/** The form of a particle, given in either form, that fits a word: `particle('서울', '으로')` is `로`. Others are given back. */
export function particle(word: string, given: string): string {
  const pair = PAIRS.find((forms) => forms.includes(given))
  if (!pair) return given
  const final = finalOf(word)
  if (pair[0].startsWith('으')) return final === 'other' ? pair[0] : pair[1]
  return final === 'none' ? pair[1] : pair[0]
}

const AFTER_PLACEHOLDER =
  /\{(\w{1,20})\}([’”'"」]?)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로|\(이\)라고|\(이\)라는|\(이\)나|이라고|이라는|이라면|이란|이며|이나|으로서|으로써|으로|라고|라는|라면|란|며|나|로서|로써|로|은|는|이|가|을|를|과|와)?(?![가-힣])/gu

const ANY_PLACEHOLDER = /\{(\w{1,20})\}/g

/**
 * A template with its `{name}` places filled and the particles after them in the right form, whichever form the template was
 * written with. What is filled in is never read as a template. An unknown name stays as it is.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const value = (name: string): string | undefined => (Object.hasOwn(values, name) ? values[name] : undefined)
  let filled = ''
  let from = 0
  for (const match of template.matchAll(AFTER_PLACEHOLDER)) {
    const [all, name = '', quote = '', given = ''] = match
    const inside = value(name)
    if (inside === undefined) continue
    filled += plain(template.slice(from, match.index), value) + inside + quote + particle(inside, bare(given))
    from = match.index + all.length
  }
  return filled + plain(template.slice(from), value)
}

const plain = (text: string, value: (name: string) => string | undefined): string =>
  text.replace(ANY_PLACEHOLDER, (all, name: string) => value(name) ?? all)

/** `은(는)` and `(으)로` name both forms; either will do to find the pair. */
const bare = (given: string): string =>
  given.startsWith('(') ? given.slice(1, 2) + given.slice(3) : given.replace(/\(.\)$/u, '')
