import type { Language } from '@maju/contracts/basics'
import type { Turn } from '@maju/contracts/interview'
import { PART_SECONDS } from './film.ts'
import type { MeasuredFilm } from './measure-film.ts'
import { partsInOne, type LocalRecording, type RecordingEnd, type RecordingStore } from './recording-store.ts'
import { measuredBy } from './take.ts'

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

export type SettleTools = {
  store: RecordingStore
  /** One is just being made, here or in another tab. */
  isClaimed: (localId: string) => Promise<boolean>
  measureFilm: (film: Blob, language: Language) => Promise<MeasuredFilm>
}

/** An interview, or one retry of a question of it, with the turns that were said there. */
export type Held = {
  id: string
  language: Language
  turns: readonly Turn[]
  retry?: { questionId: string; attempt: number }
}

function belongsTo({ id, retry }: Held, { interviewId, start: { questionId, attempt = 0 } }: LocalRecording): boolean {
  if (interviewId !== id) return false
  return retry ? attempt === retry.attempt && questionId === retry.questionId : attempt === 0
}

/** What can still be said of it: where it lies here whole it is measured now, otherwise the server may do it. */
async function finishOf(tools: SettleTools, recording: LocalRecording, language: Language) {
  const film = await partsInOne(tools.store, recording)
  const found = film && (await tools.measureFilm(film, language).catch(() => null))
  const seconds = found?.seconds ?? recording.parts * PART_SECONDS
  const measurements = found?.voice ? { voice: found.voice, screen: null, transcript: null, measuredBy } : null
  return { seconds, measurements }
}

async function endOf(tools: SettleTools, recording: LocalRecording, held: Held): Promise<RecordingEnd | null> {
  const turn = answerTo(held.turns, recording.replyTo)
  if (recording.parts === 0 || turn === 'none') return { kind: 'delete' }
  if (turn === 'open') return null
  return { kind: 'finish', body: { turn, ...(await finishOf(tools, recording, held.language)) } }
}

/** Ends recordings that an earlier visit left open, as soon as it is known what became of their answers. */
export async function settleOlder(tools: SettleTools, held: Held): Promise<void> {
  const { store, isClaimed } = tools
  const left = (await store.all()).filter((one) => belongsTo(held, one) && !one.end && !one.settled)
  for (const recording of left) {
    if (await isClaimed(recording.localId)) continue
    const end = await endOf(tools, recording, held)
    if (end) await store.change(recording.localId, (before) => ({ ...before, end }))
  }
}
