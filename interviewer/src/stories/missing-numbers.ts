import type { StoryGiven } from '@maju/contracts/stories'
import { findNumbers } from '@maju/text/numbers'
import { type StoryText, wholeStory } from './story-sentences.ts'

/** Figures of a story, from its sentences and from the list beside them, each once. */
export function numbersOf(story: StoryText & Pick<StoryGiven, 'numbers'>): string[] {
  const text = [wholeStory(story), ...story.numbers].join('\n')
  return [...new Set(findNumbers(text).map((number) => number.text))]
}

/** Figures of the story that a version does not say. */
export const missingNumbers = (story: StoryText & Pick<StoryGiven, 'numbers'>, version: string): string[] =>
  numbersOf(story).filter((number) => !version.includes(number))
