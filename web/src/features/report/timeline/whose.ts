import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Recording } from '@maju/contracts/recording'

/** A try at a question with its turns. */
export type Try = { attempt: number; turns: readonly Turn[] }

/** An answer that was given: its try, its turn, and which answer of the try it is, from 0. */
export type Given = { attempt: number; turn: CandidateTurn; nth: number }

/** All answers to a question: those of the interview, then those of each retry. */
export const givenIn = (tries: readonly Try[]): Given[] =>
  tries.flatMap(({ attempt, turns }) =>
    turns.filter((turn) => turn.from === 'candidate').map((turn, nth) => ({ attempt, turn, nth })),
  )

/** The answer that a recording names; where it names none, the only one that there is in its try. */
export function givenOf({ attempt, turn }: Recording, tries: readonly Try[]): Given | null {
  const all = givenIn(tries).filter((given) => given.attempt === attempt)
  if (turn === null) return all.length === 1 ? (all[0] ?? null) : null
  return all.find((given) => given.turn.seq === turn) ?? null
}

/** In the order of the interview; what belongs to no answer that is known keeps its place behind those that do. */
export function inOrderOfAnswers(recordings: readonly Recording[], tries: readonly Try[]): Recording[] {
  const placeOf = (recording: Recording) => [
    recording.attempt,
    givenOf(recording, tries)?.nth ?? Number.MAX_SAFE_INTEGER,
  ]
  return recordings.toSorted((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)]
    return (first[0] ?? 0) - (second[0] ?? 0) || (first[1] ?? 0) - (second[1] ?? 0)
  })
}
