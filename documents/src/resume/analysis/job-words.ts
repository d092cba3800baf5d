import type { JobKeyword } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { cite, type Given } from './given.ts'
import { type JobWord, type WordIndex, wordIndex } from './work-words.ts'

const WANTED: Partial<Record<Claim['kind'], JobKeyword['wanted']>> = {
  requirement: 'required',
  preference: 'preferred',
  duty: 'duty',
}
export const wantedOf = ({ kind }: Claim): JobKeyword['wanted'] => WANTED[kind] ?? 'mentioned'

/** What shows a word in use, and not only its name. */
const SHOWS: ReadonlySet<Claim['kind']> = new Set(['achievement', 'duty', 'role'])
const MOST_CITED = 3
/** No posting asks for more; what comes after is not looked for. */
const MOST_WORDS = 300
const ORDER = ['required', 'preferred', 'duty', 'mentioned'] as const
const rank = ({ wanted }: JobKeyword): number => ORDER.indexOf(wanted)

type Asked = { word: JobWord; claims: Claim[] }

/** The words of the posting with what the documents say to each: in something that was done, by name only, or nowhere. */
export function jobKeywords({ askedWords, ownWords }: Given): JobKeyword[] {
  const index = wordIndex(ownWords.map(({ words }) => words))
  const found = new Map<string, Asked>()
  for (const { claim, words } of askedWords.filter((each) => wantedOf(each.claim) !== 'mentioned')) {
    for (const word of words) {
      const entry = found.get(word.base) ?? { word, claims: [] }
      entry.claims.push(claim)
      found.set(word.base, entry)
    }
  }
  const own = ownWords.map(({ claim }) => claim)
  return [...found.values()]
    .slice(0, MOST_WORDS)
    .map((asked) => keywordOf(asked, own, index))
    .toSorted((one, other) => rank(one) - rank(other) || other.posting.length - one.posting.length)
}

function keywordOf({ word, claims }: Asked, own: readonly Claim[], index: WordIndex): JobKeyword {
  const speaking = index.speakingOf(word).flatMap((at) => own[at] ?? [])
  const shown = speaking.filter(({ kind }) => SHOWS.has(kind))
  return {
    word: word.word,
    wanted: ORDER.find((wanted) => claims.some((claim) => wantedOf(claim) === wanted)) ?? 'mentioned',
    standing: shown.length > 0 ? 'have' : speaking.length > 0 ? 'weak' : 'missing',
    posting: claims.slice(0, MOST_CITED).map(cite),
    own: [...new Set([...shown, ...speaking])].slice(0, MOST_CITED).map(cite),
  }
}
