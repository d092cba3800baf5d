import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import { caseEn } from './case-en.ts'
import { caseKo } from './case-ko.ts'
import { experienceEn } from './experience-en.ts'
import { experienceKo } from './experience-ko.ts'
import { fitEn } from './fit-en.ts'
import { fitKo } from './fit-ko.ts'
import { moreCaseEn } from './more-case-en.ts'
import { moreCaseKo } from './more-case-ko.ts'
import { moreExperienceEn } from './more-experience-en.ts'
import { moreExperienceKo } from './more-experience-ko.ts'
import { moreFitEn } from './more-fit-en.ts'
import { moreFitKo } from './more-fit-ko.ts'
import type { Story } from './story.ts'

const STORIES: Record<Language, readonly (readonly Story[])[]> = {
  ko: [
    [...experienceKo, ...moreExperienceKo],
    [...caseKo, ...moreCaseKo],
    [...fitKo, ...moreFitKo],
  ],
  en: [
    [...experienceEn, ...moreExperienceEn],
    [...caseEn, ...moreCaseEn],
    [...fitEn, ...moreFitEn],
  ],
}

/** Which stories a candidate tells: half of them were looked at when reading rules were mended, half never. */
export type Half = 'seen' | 'held-out'

/** Odd and even by turns, so that both halves hold all sorts. */
const inHalf = (at: number, half: Half): boolean => (at % 2 === 0) === (half === 'seen')

/** What was asked, and how often this question was already replied to. */
export type Asked = {
  question: PlannedQuestion
  language: Language
  half: Half
  /** Which of the stories: counts up over the interview. */
  turn: number
  /** Replies to this question so far. */
  replies: number
  /** The slot that the interviewer probes for, or null for the question itself. */
  probed: Slot | null
}

/** A sentence for the slot out of the story that this question is answered with. */
export function sentenceFor(asked: Asked, slot: Slot): string {
  const fitting = STORIES[asked.language].map((stories) => stories.filter((_, at) => inHalf(at, asked.half)))
  const frame = fitting.find((stories) => stories.some((each) => each[slot] !== undefined)) ?? []
  return frame[asked.turn % frame.length]?.[slot] ?? ''
}

/** The whole story, in the order in which it is told, without the slots that are left out. */
export function story(asked: Asked, without: readonly Slot[] = []): string {
  return asked.question.slots
    .filter((slot) => !without.includes(slot))
    .map((slot) => sentenceFor(asked, slot))
    .join(' ')
}
