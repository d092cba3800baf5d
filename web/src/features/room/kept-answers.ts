import type { Turn } from '@maju/contracts/interview'
import { isAnswerDraft } from '../../shared/answer/answer-draft.ts'
import { replyTo } from './turns.ts'

/** Where the draft of the reply to one turn is kept. */
export const answerKey = (interviewId: string, seq: number) => `answer.${interviewId}.${seq}`
export const clockKey = (interviewId: string, seq: number) => `clock.${interviewId}.${seq}`

export type KeptAnswer = { seq: number; text: string }

const storedUnder = (interviewId: string) => `maju.draft.${answerKey(interviewId, 0).slice(0, -1)}`

/**
 * Text that was written for a turn that has since been answered with something else, in another window perhaps, the
 * newest first. It is the candidate's: it is offered back, never dropped.
 */
export function unsentAnswers(interviewId: string, turns: readonly Turn[], openSeq: number): KeptAnswer[] {
  return storedAnswers(interviewId)
    .filter(({ seq, text }) => seq < openSeq && text.trim() !== '' && replyTo(turns, seq)?.text.trim() !== text.trim())
    .toSorted((one, other) => other.seq - one.seq)
}

function storedAnswers(interviewId: string): KeptAnswer[] {
  const prefix = storedUnder(interviewId)
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return isAnswerDraft(value) ? [{ seq: Number(key.slice(prefix.length)), text: value.text }] : []
      })
  } catch {
    // Storage that is blocked or was written by another version holds nothing that could be offered.
    return []
  }
}

/** Forgets the text and the clock kept for one turn. */
export function forgetAnswer(interviewId: string, seq: number): void {
  try {
    localStorage.removeItem(`maju.draft.${answerKey(interviewId, seq)}`)
    localStorage.removeItem(`maju.draft.${clockKey(interviewId, seq)}`)
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
