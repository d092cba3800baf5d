import { storyPart, type StoryGiven, type StoryPart, type StoryQuote } from '@maju/contracts/stories'
import { splitSentences } from '@maju/text/sentences'

/** What a story says in its parts. */
export type StoryText = Pick<StoryGiven, StoryPart>

/** The sentences of a story in the order in which they are told. */
export const sentencesOf = (story: StoryText): StoryQuote[] =>
  storyPart.options.flatMap((part) =>
    splitSentences(story[part]).map(({ text, start, end }) => ({ part, quote: text, start, end })),
  )

/** The whole story as it would be told. */
export const wholeStory = (story: StoryText): string =>
  sentencesOf(story)
    .map(({ quote }) => quote)
    .join(' ')
