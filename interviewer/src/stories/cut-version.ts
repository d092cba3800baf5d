import type { Language } from '@maju/contracts/basics'
import type { StoryPart, StoryQuote, VersionSeconds } from '@maju/contracts/stories'
import { findNumbers } from '@maju/text/numbers'
import { speakingTimeOf } from './speaking-time.ts'
import { sentencesOf, type StoryText } from './story-sentences.ts'

/** What a listener can least do without comes first: what the person did, what came of it, where, and what for. */
const NEEDED: readonly StoryPart[] = ['action', 'result', 'situation', 'task']
/** What a sentence is worth by its part; a figure in it is worth as much again as the best part. */
const WORTH: Record<StoryPart, number> = { action: 3, result: 3, situation: 1, task: 1 }
const FIGURE = 3
/** The person’s own doing, of which an interviewer wants to hear. */
const OWN: Record<Language, RegExp> = { ko: /제가|저는|직접/u, en: /\bI\b/u }
const OWN_WORTH = 1

export type CutVersion = { text: string; leftOut: number }

/**
 * A shorter version of a story: whole sentences of its own, in its own order, nothing added and nothing changed. The best sentence of each part goes in
 * first, then the best of the rest, as long as there is time. One sentence stays even where it alone takes longer.
 */
export function cutVersion(story: StoryText, language: Language, seconds: VersionSeconds): CutVersion {
  const all = sentencesOf(story)
  const ranked = inOrderOfNeed(all, language)
  const chosen = new Set<StoryQuote>()
  let taken = 0
  for (const sentence of ranked) {
    const takes = speakingTimeOf(sentence.quote, language).seconds
    if (chosen.size > 0 && taken + takes > seconds) continue
    chosen.add(sentence)
    taken += takes
  }
  const kept = all.filter((sentence) => chosen.has(sentence))
  return { text: kept.map(({ quote }) => quote).join(' '), leftOut: all.length - kept.length }
}

function inOrderOfNeed(all: readonly StoryQuote[], language: Language): StoryQuote[] {
  const worth = new Map(all.map((sentence) => [sentence, worthOf(sentence, language)]))
  const best = (of: readonly StoryQuote[]) =>
    of.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0))
  const firsts = NEEDED.flatMap((part) => best(all.filter((sentence) => sentence.part === part)).slice(0, 1))
  return [...firsts, ...best(all.filter((sentence) => !firsts.includes(sentence)))]
}

const worthOf = ({ part, quote }: StoryQuote, language: Language): number =>
  WORTH[part] + (findNumbers(quote).length > 0 ? FIGURE : 0) + (OWN[language].test(quote) ? OWN_WORTH : 0)
