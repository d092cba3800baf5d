import type { finishRecording, Measurements } from '@maju/contracts/recording'
import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import type { Details, Measures, RecordingRow } from './recording.table.ts'

export type Finish = z.output<typeof finishRecording.body>
export type Finished = Pick<RecordingRow, 'status' | 'seconds' | 'turn' | 'measures'> & { details?: Details | null }

/**
 * What a finish makes of a recording of which `arrived` parts are there. Finishing again adds what was not known yet (the turn, the measures) and
 * changes nothing that was.
 * @throws Refused `not-ready` when a part is missing, `conflict` when there are more than there should be.
 */
export function finished(row: RecordingRow, arrived: number, finish: Finish): Finished {
  if (row.status === 'receiving') refuseIncomplete(row, arrived, finish.parts)
  const given = row.measures === null && finish.measurements ? split(finish.measurements) : null
  const measures = row.measures ?? given?.measures ?? null
  return {
    status: statusOf(row, measures),
    seconds: row.seconds ?? finish.seconds,
    turn: row.turn ?? finish.turn,
    measures,
    ...(given && { details: given.details }),
  }
}

/** Whether the server has something to measure that nobody has measured: anything at all, or the picture. */
export function leavesToMeasure({ kind, bytes }: RecordingRow, { status, measures }: Finished): boolean {
  if (bytes === 0) return false
  return status === 'waiting' || (kind === 'video' && measures !== null && measures.screen === null)
}

function refuseIncomplete({ uploaded, nextPart }: RecordingRow, arrived: number, parts: number) {
  if (!uploaded && parts > 0)
    throw new Refused('conflict', 'This recording stays in the browser: say that it has 0 parts.')
  if (nextPart < parts)
    throw new Refused('not-ready', `Part ${nextPart} has not arrived. Send it, and then say again that all are there.`)
  if (arrived > parts) throw new Refused('conflict', `More parts have arrived (${arrived}) than there are (${parts}).`)
}

/** Only bytes that are here can still be measured. */
function statusOf({ bytes }: RecordingRow, measures: Measures | null): RecordingRow['status'] {
  if (measures?.voice || measures?.screen) return 'measured'
  return measures === null && bytes > 0 ? 'waiting' : 'failed'
}

/** What a report reads, and the rest. */
export const split = ({ voice, screen, transcript, measuredBy }: Measurements) => ({
  measures: { voice: voice?.measures ?? null, screen: screen?.measures ?? null, measuredBy },
  details: { voice: voice?.timeline ?? null, screen: screen?.timeline ?? null, transcript },
})

/** What `split` took apart; null where nothing was measured. */
export function joined({ measures }: RecordingRow, details: Details | null): Measurements | null {
  if (!measures || !details) return null
  const { voice, screen, measuredBy } = measures
  return {
    voice: voice && details.voice && { measures: voice, timeline: details.voice },
    screen: screen && details.screen && { measures: screen, timeline: details.screen },
    transcript: details.transcript,
    measuredBy,
  }
}
