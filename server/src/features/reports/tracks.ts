import { combineScreen, combineVoice } from '@maju/analysis/combine-measures'
import type { Turn } from '@maju/contracts/interview'
import type { DeliveryTrack, ScreenTrack } from '@maju/contracts/report'
import type { RecordingRow } from '../recordings/recording.service.ts'

/** How the answers sounded, from the recordings in which a voice was measured. */
export function deliveryTrack(recordings: readonly RecordingRow[], turns: readonly Turn[]): DeliveryTrack {
  const answers = recordings.flatMap((row) => answerOf(row, row.measures?.voice))
  if (answers.length > 0) return { status: 'measured', whole: combineVoice(firsts(answers)), answers }
  if (recordings.length > 0) return { status: 'empty', reason: 'not-measured' }
  const typed = turns.every((turn) => turn.from === 'interviewer' || turn.inputMode === 'typed')
  return { status: 'empty', reason: typed ? 'typed-answers' : 'no-recording' }
}

/** How the candidate looked, from the recordings in which a picture was measured. */
export function screenTrack(recordings: readonly RecordingRow[]): ScreenTrack {
  const answers = recordings.flatMap((row) => answerOf(row, row.measures?.screen))
  if (answers.length > 0) return { status: 'measured', whole: combineScreen(firsts(answers)), answers }
  const filmed = recordings.some(({ kind }) => kind === 'video')
  return { status: 'empty', reason: filmed ? 'not-measured' : 'no-recording' }
}

function answerOf<Measures>(row: RecordingRow, measures: Measures | null | undefined) {
  if (!measures || !row.measures) return []
  const { questionId, attempt, id: recordingId, seconds, uploaded } = row
  return [{ questionId, attempt, recordingId, seconds, uploaded, measures, measuredBy: row.measures.measuredBy }]
}

/** The interview itself is its first tries; retries stand beside them. */
const firsts = <Measures>(answers: readonly { attempt: number; measures: Measures }[]): Measures[] =>
  answers.flatMap(({ attempt, measures }) => (attempt === 0 ? [measures] : []))
