import type { CompetencyCover, Story, StoryUse } from '@maju/contracts/stories'
import { competencies } from '../bank/competencies.ts'

/** Told in so many of the interviews that are looked at, a story is told too often. */
export const OFTEN = 3

/** Stories that were told in several interviews, or twice in one, where the same people heard it. */
export function overusedStories(uses: readonly StoryUse[]): string[] {
  const byStory = Map.groupBy(uses, ({ storyId }) => storyId)
  return [...byStory].flatMap(([storyId, told]) => {
    const interviews = new Set(told.map(({ interviewId }) => interviewId))
    return interviews.size >= OFTEN || told.length > interviews.size ? [storyId] : []
  })
}

type Needs = {
  stories: readonly Pick<Story, 'id' | 'competencies'>[]
  overused: readonly string[]
  /** Competencies that questions were after, one entry a question. */
  asked: readonly string[]
}

/** Every competency with the stories for it; those that are asked most and have none come first. */
export function coverOf({ stories, overused, asked }: Needs): CompetencyCover[] {
  const rank = { uncovered: 0, overused: 1, covered: 2 }
  return competencies
    .map(({ id }): CompetencyCover => {
      const own = stories.filter((story) => story.competencies.includes(id))
      const fresh = own.some((story) => !overused.includes(story.id))
      return {
        competency: id,
        standing: own.length === 0 ? 'uncovered' : fresh ? 'covered' : 'overused',
        storyIds: own.map((story) => story.id),
        asked: asked.filter((each) => each === id).length,
      }
    })
    .toSorted((one, other) => rank[one.standing] - rank[other.standing] || other.asked - one.asked)
}
