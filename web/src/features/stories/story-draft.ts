import type { Language } from '@maju/contracts/basics'
import { STORY_LIMITS, type Story, storyGiven, type StoryGiven } from '@maju/contracts/stories'
import { z } from 'zod'

/** A story as it is being typed, and the id that it has or will have. */
const draft = z.object({
  id: z.string(),
  language: z.enum(['ko', 'en']),
  title: z.string(),
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  /** One figure a line. */
  numbers: z.string(),
  competencies: z.array(z.string()),
  careerEntryId: z.string(),
})
export type StoryDraft = z.infer<typeof draft>
export const isStoryDraft = (value: unknown): value is StoryDraft => draft.safeParse(value).success

export const emptyStory = (language: Language): StoryDraft => ({
  id: crypto.randomUUID(),
  language,
  title: '',
  situation: '',
  task: '',
  action: '',
  result: '',
  numbers: '',
  competencies: [],
  careerEntryId: '',
})

export const storyDraftOf = (story: Story): StoryDraft => ({
  ...story,
  numbers: story.numbers.join('\n'),
  careerEntryId: story.careerEntryId ?? '',
})

/** What would be sent, or the fields that the contract refuses. */
export function checkStory({ id: _id, numbers, careerEntryId, ...texts }: StoryDraft): {
  given: StoryGiven | null
  wrong: ReadonlySet<string>
} {
  const lines = numbers.split('\n').filter((line) => line.trim() !== '')
  const { data, error } = storyGiven.safeParse({
    ...texts,
    numbers: lines,
    careerEntryId: careerEntryId === '' ? null : careerEntryId,
  })
  if (data) return { given: data, wrong: new Set() }
  return { given: null, wrong: new Set(error.issues.map(({ path }) => String(path[0]))) }
}

export const canAddCompetency = ({ competencies }: Pick<StoryDraft, 'competencies'>): boolean =>
  competencies.length < STORY_LIMITS.competencies
