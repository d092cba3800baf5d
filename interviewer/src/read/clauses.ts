import { splitSentences } from '@maju/text/sentences'
import type { Stretch } from '@maju/text/sentences'

/** A part of a sentence with one verb, as far as rules can tell. */
export type Clause = Stretch & {
  /** Which sentence of the answer it is part of, from 0. */
  sentence: number
  /** True for the last clause of its sentence: it carries tense and politeness. */
  closes: boolean
}

/** Syllables that end in ㅆ make the Korean past tense; 있 and 겠 end so too and do not. */
export const PAST = `[${Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 20))
  .filter((syllable) => syllable !== '있' && syllable !== '겠')
  .join('')}]`

const KOREAN_BREAK = new RegExp(
  `(?:${PAST}(?:고|지만|는데|으며|으나|으니|더니|기에)|때문에|이므로|(?:다|라|으|하|되|지|나|리|주|오|키)면|(?:하고|되고|하며|되며|하여|되어|해서|돼서|면서|하지만|인데|이지만|려고|하려|도록|다가|자마자)|[가-힣](?<![그에라께])(?:어서|아서|러서|셔서|려서|쳐서|켜서|져서|춰서|와서|봐서|줘서|써서|워서|여서|지만|는데|니까)|[가-힣](?<!광|사|신|보|재|창|공|참|경|권|예)고,|[가-힣](?:며|지만|는데|서|여|니|면|자|도록|뒤|후|지요|고요),)$`,
  'u',
)

/** After these a connective belongs to one verb: 하고 있다, 하고 싶다, 해서 나서. */
const KOREAN_BOUND = /^(?:있|싶|나서|나니|난|계|보니|말았|말고)/u

const STARTS_CLAUSE =
  '(?:and |but |so |then |or )?(?:I|we|they|he|she|it|you|there|this|that|then|which|because|since|when|while|if|where|who|until|the|my|our|their|his|her|\\w+ed|built|wrote|rewrote|made|ran|led|took|set|put|found|held|drew|taught|gave|sent|spoke|met|went|chose|brought|cut|split|told|showed|kept|did|read|got)\\b'

const ENGLISH_BREAK = new RegExp(
  `(?:[;—–] |: (?=I |we |the |they )|, (?=${STARTS_CLAUSE})|(?<!,) (?=(?:and|but|so|because|which|while|until|then) (?:I|we|they|he|she|it|the|this|that|my|our)\\b)|(?<!,) (?=(?:because|so that) ))`,
  'gu',
)

const SHORTEST_CLAUSE = 6

/** The clauses of an answer in order, each with its place. */
export function splitClauses(text: string): Clause[] {
  return splitSentences(text).flatMap((sentence, at) => {
    const cuts = /[가-힣]/u.test(sentence.text) ? koreanCuts(sentence.text) : englishCuts(sentence.text)
    return pieces(sentence, cuts).map((piece, index, all) => ({
      ...piece,
      sentence: at,
      closes: index === all.length - 1,
    }))
  })
}

function koreanCuts(sentence: string): number[] {
  const cuts: number[] = []
  for (const match of sentence.matchAll(/\S+/gu)) {
    const end = match.index + match[0].length
    const bound = KOREAN_BOUND.test(sentence.slice(end, end + 8).trimStart())
    if (!bound && KOREAN_BREAK.test(match[0])) cuts.push(end)
  }
  return cuts
}

function englishCuts(sentence: string): number[] {
  return Array.from(sentence.matchAll(ENGLISH_BREAK), (match) => match.index + match[0].trimEnd().length)
}

/** Cuts that would leave a scrap are not made. */
function pieces(sentence: Stretch, cuts: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const cut of [...cuts, sentence.text.length]) {
    const piece = sentence.text.slice(from, cut)
    const last = cut === sentence.text.length
    if (!last && (piece.trim().length < SHORTEST_CLAUSE || sentence.text.length - cut < SHORTEST_CLAUSE)) continue
    const lead = piece.length - piece.trimStart().length
    const text = piece.trim()
    if (text !== '')
      found.push({ text, start: sentence.start + from + lead, end: sentence.start + from + lead + text.length })
    from = cut
  }
  return found
}
