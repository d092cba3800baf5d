import type { Language } from '@maju/contracts/basics'
import type { Story, StoryQuote, StoryUse } from '@maju/contracts/stories'
import { fingerprint, overlap } from '@maju/text/similarity'
import { splitSentences } from '@maju/text/sentences'
import { sentencesOf } from './story-sentences.ts'

/** An answer in a recent interview. */
export type ToldAnswer = Pick<StoryUse, 'interviewId' | 'questionId' | 'company' | 'competency' | 'at'> & {
  language: Language
  text: string
}

type Told = Pick<Story, 'id' | 'language' | 'situation' | 'task' | 'action' | 'result'>

/** Sentences from here on are taken for one told in other words; two of different stories hardly reach half of it. */
const ALIKE = 0.5
/** A sentence with fewer parts to compare by is alike to anything. */
const FEWEST_PARTS = 6
/** So many sentences of an answer make it the story; a story of fewer needs them all. */
const ENOUGH = 2
const MOST_QUOTES = 3

/** In which answers a story was told, with the words of both. */
export function storyUses(stories: readonly Told[], answers: readonly ToldAnswer[]): StoryUse[] {
  const read = answers.map(({ text, language, ...answer }) => ({ answer, said: printsOf(text, language) }))
  return stories.flatMap((story) => {
    const sentences = sentencesOf(story).map((sentence) => ({
      sentence,
      print: fingerprint(sentence.quote, story.language),
    }))
    const comparable = sentences.filter(({ print }) => print.size >= FEWEST_PARTS)
    return read.flatMap(({ answer, said }): StoryUse[] => {
      if (comparable.length === 0) return []
      const quotes = comparable.flatMap(({ sentence, print }) => bestMatch(sentence, print, said))
      if (quotes.length < Math.min(ENOUGH, comparable.length)) return []
      return [{ storyId: story.id, ...answer, quotes: quotes.slice(0, MOST_QUOTES) }]
    })
  })
}

type Printed = { text: string; print: ReadonlySet<string> }

const printsOf = (text: string, language: Language): Printed[] =>
  splitSentences(text).map((sentence) => ({ text: sentence.text, print: fingerprint(sentence.text, language) }))

function bestMatch(story: StoryQuote, print: ReadonlySet<string>, said: readonly Printed[]): StoryUse['quotes'] {
  let best: { answer: string; alike: number } | null = null
  for (const each of said) {
    const alike = overlap(print, each.print)
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { answer: each.text, alike }
  }
  return best ? [{ answer: best.answer, story }] : []
}
