import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Slot } from '@maju/contracts/plan'
import { STORY_LIMITS, type StoryPart } from '@maju/contracts/stories'
import { findNumbers } from '@maju/text/numbers'
import { splitSentences } from '@maju/text/sentences'
import type { StoryText } from './story-sentences.ts'

/** Which part of a story a slot belongs to: those of cases and of motives have a place there too. */
const PART_OF: Record<Slot, StoryPart | null> = {
  situation: 'situation',
  task: 'task',
  action: 'action',
  result: 'result',
  number: null,
  lesson: 'result',
  problem: 'situation',
  structure: 'action',
  analysis: 'action',
  recommendation: 'action',
  motive: 'task',
  behaviour: 'action',
  impact: 'result',
}

/** Everything that an answer tells of a story, in the person’s own words, and the figures in them. */
export type StoryFound = StoryText & { numbers: string[] }

type Sentence = { text: string; part: StoryPart | null }

/**
 * The sentences of an answer, each in the part that its surest slot belongs to. One without a slot goes with the sentence before it; what comes before any
 * slot is the situation. Null where the answer fills no part.
 */
export function storyOfAnswer(turns: readonly Turn[]): StoryFound | null {
  const sentences = turns.flatMap((turn) => (turn.from === 'candidate' ? sentencesOf(turn) : []))
  if (sentences.every(({ part }) => part === null)) return null
  const parts: Record<StoryPart, string[]> = { situation: [], task: [], action: [], result: [] }
  let at: StoryPart = 'situation'
  for (const { text, part } of sentences) {
    at = part ?? at
    parts[at].push(text)
  }
  const said = (part: StoryPart) => parts[part].join(' ').slice(0, STORY_LIMITS.partCharacters)
  const numbers = sentences.flatMap(({ text }) => findNumbers(text).map((number) => number.text))
  return {
    situation: said('situation'),
    task: said('task'),
    action: said('action'),
    result: said('result'),
    numbers: [...new Set(numbers)].slice(0, STORY_LIMITS.numbers),
  }
}

const sentencesOf = ({ text, filled }: CandidateTurn): Sentence[] =>
  splitSentences(text).map((sentence) => {
    const inside = filled.filter(({ start, end }) => start < sentence.end && sentence.start < end)
    const surest = inside.toSorted((one, other) => other.confidence - one.confidence)
    return { text: sentence.text, part: surest.map(({ slot }) => PART_OF[slot]).find((part) => part !== null) ?? null }
  })
