import type { CandidateTurn } from '@maju/contracts/interview'
import type { Transcript } from '@maju/contracts/transcript'
import { useEffect, useMemo } from 'react'
import { isSameText, placeWords, slotPlaces, wordAt, type SlotPlace } from './word-places.ts'

/** The words that are being said, as a place in the text of a turn. */
export type Spoken = { turn: number; start: number; end: number }

type Needs = {
  turn: CandidateTurn | null
  transcript: Transcript | null
  second: number
  /** Told which words are being said, where the turn is one that is read on the page; else null. */
  onSpoken: ((spoken: Spoken | null) => void) | null
}

const noSlots: readonly SlotPlace[] = []

/** Ties what was heard to what stands in the transcript: which word is being said, and when each part was said. */
export function useFollow({ turn, transcript, second, onSpoken }: Needs) {
  const words = transcript?.words ?? null
  const placed = useMemo(() => (turn && words ? placeWords(turn.text, words) : []), [turn, words])
  const same = words !== null && isSameText(placed, words)
  const slots = useMemo(() => (same && turn ? slotPlaces(placed, turn.filled) : noSlots), [same, turn, placed])
  const word = same && second > 0 ? wordAt(placed, second) : null
  const seq = turn?.seq
  useEffect(() => {
    onSpoken?.(word && seq !== undefined ? { turn: seq, start: word.start, end: word.end } : null)
  }, [word, seq, onSpoken])
  // Words that are not read on the page follow the player on their own.
  return { slots, apart: words === null || (same && onSpoken) ? null : transcript }
}
