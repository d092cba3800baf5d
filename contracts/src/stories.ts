import { z } from 'zod'
import { id, instant, language, line, madeBy } from './basics.ts'
import { route } from './route.ts'

export const STORY_LIMITS = { stories: 200, partCharacters: 3000, numbers: 12, competencies: 5 } as const

export const storyPart = z.enum(['situation', 'task', 'action', 'result'])
export type StoryPart = z.infer<typeof storyPart>

/** How long a version is to be when it is spoken. */
export const versionSeconds = z.union([z.literal(90), z.literal(60), z.literal(30)])
export type VersionSeconds = z.infer<typeof versionSeconds>
export const VERSIONS: readonly VersionSeconds[] = [90, 60, 30]

const part = z.string().trim().max(STORY_LIMITS.partCharacters).default('')

export const storyGiven = z.object({
  title: line,
  language,
  situation: part,
  task: part,
  action: part,
  result: part,
  /** Figures that the story must not lose, one each: `주문 처리 시간 40% 단축`. */
  numbers: z.array(line).max(STORY_LIMITS.numbers).default([]),
  /** What the person says that the story shows. */
  competencies: z.array(z.string().max(60)).max(STORY_LIMITS.competencies).default([]),
  /** The job or project of the career profile that it happened in. */
  careerEntryId: id.nullable().default(null),
})
export type StoryGiven = z.output<typeof storyGiven>

/** Words of the story: `story[part].slice(start, end) === quote`. */
export const storyQuote = z.object({
  part: storyPart,
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type StoryQuote = z.infer<typeof storyQuote>

/** A competency that rules see in the story, and where. */
export const suggestedCompetency = z.object({ competency: z.string(), evidence: z.array(storyQuote).min(1) })
export type SuggestedCompetency = z.infer<typeof suggestedCompetency>

/** How long a text takes to say at an ordinary pace, and at the two ends of what is ordinary. */
export const speakingTime = z.object({ seconds: z.number(), fast: z.number(), slow: z.number() })
export type SpeakingTime = z.infer<typeof speakingTime>

export const storyVersion = z.object({
  seconds: versionSeconds,
  text: z.string(),
  speaking: speakingTime,
  /** Sentences of the story that it leaves out; 0 where it was not cut by rules. */
  leftOut: z.int().nonnegative(),
  /** Figures of the story that it does not say. */
  missingNumbers: z.array(z.string()),
  /** Cut by rules out of the story’s own sentences, suggested by a model, or written by the person. */
  madeBy,
})
export type StoryVersion = z.infer<typeof storyVersion>

export const storyOrigin = z.object({
  interviewId: id,
  questionId: z.string().max(80),
  attempt: z.int().nonnegative(),
})

export const story = storyGiven.extend({
  id,
  /** Where it stands in the person’s order: 0…n−1 without gaps. */
  place: z.int().nonnegative(),
  /** The answer that it was taken from. */
  from: storyOrigin.nullable(),
  suggested: z.array(suggestedCompetency),
  versions: z.array(storyVersion),
  createdAt: instant,
  updatedAt: instant,
})
export type Story = z.infer<typeof story>

export const storyBank = z.object({
  stories: z.array(story),
  /** Whether a language model can be asked for a version. */
  canSuggest: z.boolean(),
})
export type StoryBank = z.infer<typeof storyBank>

/** An answer in which a story was told: words of both that are alike. */
export const storyUse = z.object({
  storyId: id,
  interviewId: id,
  questionId: z.string(),
  company: z.string(),
  competency: z.string(),
  at: instant,
  quotes: z.array(z.object({ answer: z.string(), story: storyQuote })).min(1),
})
export type StoryUse = z.infer<typeof storyUse>

export const competencyCover = z.object({
  competency: z.string(),
  /** `overused`: every story for it was told too often lately. */
  standing: z.enum(['covered', 'uncovered', 'overused']),
  storyIds: z.array(id),
  /** How often questions of the interviews that were looked at were after it. */
  asked: z.int().nonnegative(),
})
export type CompetencyCover = z.infer<typeof competencyCover>

export const storyMatrix = z.object({
  competencies: z.array(competencyCover),
  uses: z.array(storyUse),
  overused: z.array(id),
  /** What “too often” was counted by. */
  counted: z.object({
    interviews: z.int().nonnegative(),
    /** Told in so many of them, or twice in one, is too often. */
    often: z.int().positive(),
  }),
})
export type StoryMatrix = z.infer<typeof storyMatrix>

const one = z.object({ storyId: id })

export const listStories = route({
  name: 'listStories',
  summary: 'The stories of this account in the person’s order, each with its versions and what rules see in it.',
  method: 'GET',
  path: '/stories',
  reply: storyBank,
})

export const getStoryMatrix = route({
  name: 'getStoryMatrix',
  summary: 'Which competencies the stories cover, which none does, and which stories were told too often lately.',
  method: 'GET',
  path: '/stories/matrix',
  reply: storyMatrix,
})

export const addStory = route({
  name: 'addStory',
  summary: 'Add a story behind the others; with an `id` of the caller’s choice, adding it twice adds it once.',
  method: 'POST',
  path: '/stories',
  status: 201,
  body: storyGiven.extend({ id: id.optional() }),
  reply: story,
})

export const takeStoryFromAnswer = route({
  name: 'takeStoryFromAnswer',
  summary: 'Make a story of an answer: the words that fill situation, task, action and result, and its figures.',
  method: 'POST',
  path: '/stories/from-answer',
  status: 201,
  idempotent: true,
  body: storyOrigin,
  reply: story,
})

export const changeStory = route({
  name: 'changeStory',
  summary: 'Say a story anew. Versions that the person wrote stay.',
  method: 'PUT',
  path: '/stories/:storyId',
  params: one,
  body: storyGiven,
  reply: story,
})

export const moveStory = route({
  name: 'moveStory',
  summary: 'Put a story at another place; the others make room. A place beyond the end is the end.',
  method: 'PUT',
  path: '/stories/:storyId/place',
  params: one,
  body: z.object({ place: z.int().nonnegative() }),
  reply: storyBank,
})

export const deleteStory = route({
  name: 'deleteStory',
  summary: 'Delete a story with its versions; those behind it close up.',
  method: 'DELETE',
  path: '/stories/:storyId',
  params: one,
})

const version = one.extend({ seconds: z.coerce.number().pipe(versionSeconds) })

export const writeStoryVersion = route({
  name: 'writeStoryVersion',
  summary: 'Write a version oneself; it stands until it is taken back.',
  method: 'PUT',
  path: '/stories/:storyId/versions/:seconds',
  params: version,
  body: z.object({ text: z.string().trim().min(1).max(STORY_LIMITS.partCharacters) }),
  reply: story,
})

export const suggestStoryVersion = route({
  name: 'suggestStoryVersion',
  summary:
    'Ask the language model for a version. It is refused when it says a figure that the story does not, and where the person has written one.',
  method: 'POST',
  path: '/stories/:storyId/versions/:seconds/suggestion',
  params: version,
  reply: story,
})

export const resetStoryVersion = route({
  name: 'resetStoryVersion',
  summary: 'Take back what was written or suggested: the version is cut by rules again.',
  method: 'DELETE',
  path: '/stories/:storyId/versions/:seconds',
  params: version,
})
