import type { Language } from '@maju/contracts/basics'
import type { StoryQuote, SuggestedCompetency } from '@maju/contracts/stories'
import { nearestCompetencies } from '../practice/guess-competency.ts'
import { sentencesOf, type StoryText, wholeStory } from './story-sentences.ts'

const MOST = 3
/** Two sentences show why; more are not read. */
const MOST_EVIDENCE = 2
/** What lies further behind the nearest is no better than chance. */
const SHARE_OF_NEAREST = 0.6
/** Competencies that a sentence may stand for: those that it is nearest to. */
const OF_A_SENTENCE = 5

/** Competencies that a story may show, each with the sentences that speak of it. Suggestions: what it shows is the person’s to say. */
export function suggestCompetencies(story: StoryText, language: Language): SuggestedCompetency[] {
  const ranked = nearestCompetencies(wholeStory(story), language)
  const nearest = ranked[0]?.nearness ?? 0
  const read = sentencesOf(story).map((sentence) => ({
    sentence,
    near: nearestCompetencies(sentence.quote, language).slice(0, OF_A_SENTENCE),
  }))
  return ranked
    .filter(({ nearness }) => nearness >= nearest * SHARE_OF_NEAREST)
    .flatMap(({ competency }) => {
      const evidence = evidenceFor(competency, read)
      return evidence.length > 0 ? [{ competency, evidence }] : []
    })
    .slice(0, MOST)
}

type Read = { sentence: StoryQuote; near: ReturnType<typeof nearestCompetencies> }

function evidenceFor(competency: string, read: readonly Read[]): StoryQuote[] {
  return read
    .flatMap(({ sentence, near }) => {
      const found = near.find((each) => each.competency === competency)
      return found ? [{ sentence, nearness: found.nearness }] : []
    })
    .toSorted((one, other) => other.nearness - one.nearness)
    .slice(0, MOST_EVIDENCE)
    .map(({ sentence }) => sentence)
}
