import { useEffect } from 'react'
import { useDraft } from '../draft.ts'

/** An answer that is being made. `spoken`: at least a part of it was taken down by speech recognition. */
export type AnswerDraft = { text: string; spoken: boolean }

export const isAnswerDraft = (value: unknown): value is AnswerDraft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'spoken' in value &&
  typeof value.spoken === 'boolean'

const empty: AnswerDraft = { text: '', spoken: false }

/**
 * The draft of one answer, kept in this browser under `key` until it is settled. `carried` is what was being written
 * when the interviewer spoke again without having been answered. A component shows one key only: give it that as `key`.
 */
export function useAnswerDraft(key: string, carried: AnswerDraft = empty) {
  const draft = useDraft(key, carried, isAnswerDraft)
  const { change } = draft
  useEffect(() => {
    if (carried.text !== '') change((before) => before)
  }, [carried, change])
  return draft
}

/** Joins what was heard to what stands there already. */
export function withWords(text: string, words: string): string {
  const heard = words.trim()
  if (heard === '') return text
  return text === '' || /\s$/.test(text) ? text + heard : `${text} ${heard}`
}
