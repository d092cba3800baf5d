import type { Turn } from '@maju/contracts/interview'
import { PART_SECONDS } from './film.ts'
import type { LocalRecording, RecordingEnd, RecordingStore } from './recording-store.ts'

/**
 * What became of the answer that a recording belongs to: the candidate's turn, `open` while the question still waits, or
 * `none` where the interview went on without one. The interviewer may say a question again before it is answered.
 */
export function answerTo(turns: readonly Turn[], replyTo: number): number | 'open' | 'none' {
  const asked = turns.find(({ seq }) => seq === replyTo)
  for (const turn of turns.filter(({ seq }) => seq > replyTo)) {
    if (turn.from === 'candidate') return turn.seq
    if (turn.questionId !== asked?.questionId) return 'none'
  }
  return 'open'
}

/** How it ends; what it was long is known by its parts alone. */
function endOf(recording: LocalRecording, turns: readonly Turn[]): RecordingEnd | null {
  const answer = answerTo(turns, recording.replyTo)
  if (recording.parts === 0 || answer === 'none') return { kind: 'delete' }
  if (answer === 'open') return null
  const seconds = recording.parts * PART_SECONDS
  return { kind: 'finish', body: { seconds, turn: answer, measurements: null } }
}

/**
 * Ends recordings that an earlier visit left open, as soon as it is known what became of their answers. `isLive` says
 * that one is just being made, here or in another tab.
 */
export async function settleOlder(
  store: RecordingStore,
  { id, turns }: { id: string; turns: readonly Turn[] },
  isLive: (localId: string) => Promise<boolean>,
): Promise<void> {
  const left = (await store.all()).filter(({ interviewId, end, settled }) => interviewId === id && !end && !settled)
  for (const recording of left) {
    if (await isLive(recording.localId)) continue
    const end = endOf(recording, turns)
    if (end) await store.change(recording.localId, (before) => ({ ...before, end }))
  }
}
