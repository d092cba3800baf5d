import type { SharedQuestion } from '@maju/contracts/shared-report'
import { splitSentences } from '@maju/text/sentences'

/** What a comment can be about: never a recording that is gone. */
type Place =
  | { kind: 'question' }
  | { kind: 'quote'; turn: number; start: number; end: number; quote: string }
  | { kind: 'second'; recordingId: string; second: number }

/** A place that can be chosen for a comment, under a key that a select can carry. */
export type ChosenPlace = { key: string; place: Place }

/** Sentences of the answers, in order: what can be chosen with a finger, a keyboard and a screen reader alike. */
export function placesIn({ turns }: Pick<SharedQuestion, 'turns'>): ChosenPlace[] {
  const words = turns
    .filter(({ from }) => from === 'candidate')
    .flatMap(({ seq, text }) =>
      splitSentences(text).map(({ text: quote, start, end }) => ({
        key: `words-${seq}-${start}`,
        place: { kind: 'quote' as const, turn: seq, start, end, quote },
      })),
    )
  return [{ key: 'question', place: { kind: 'question' } }, ...words]
}

export const secondPlace = (recordingId: string, second: number): ChosenPlace => ({
  key: `second-${recordingId}-${second}`,
  place: { kind: 'second', recordingId, second },
})
