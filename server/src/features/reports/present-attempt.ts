import type { Turn } from '@maju/contracts/interview'
import type { Attempt } from '@maju/contracts/report'
import { type AttemptRow, correctedTurns } from '../scores/score.service.ts'

/** One try as the contract shows it; the first one's turns are those of the interview. */
export function presentAttempt(row: AttemptRow, interviewTurns: readonly Turn[]): Attempt {
  const said = row.turns ?? interviewTurns
  const turns = correctedTurns(said, row.corrections)
  const spoken = turns.some((turn) => turn.from === 'candidate' && turn.inputMode === 'spoken')
  return {
    attempt: row.attempt,
    turns,
    corrections: row.corrections.flatMap(({ seq, at }) =>
      said.flatMap((turn) => (turn.seq === seq ? { turn: seq, original: turn.text, at } : [])),
    ),
    inputMode: spoken ? 'spoken' : 'typed',
    score: row.score,
    at: row.at.toISOString(),
  }
}
