import { setTimeout as wait } from 'node:timers/promises'
import type { ProgressEvent } from '@maju/contracts/plan'
import type { ReportService } from '../features/reports/report.service.ts'
import type { Actor } from '../platform/actor.ts'

/** How often the rows are counted. One indexed query; it works with any number of processes. */
const PAUSE_MILLISECONDS = 300

/** Progress of an interview's scoring, an event whenever it moved; ends when every closed question of a finished interview is judged. */
export async function* watchScoring(
  reports: ReportService,
  actor: Actor,
  interviewId: string,
  signal: AbortSignal,
): AsyncGenerator<ProgressEvent> {
  let last = ''
  for (;;) {
    const { finished, done, total } = await reports.scoring(actor, interviewId)
    const ready = finished && done === total
    const event: ProgressEvent = { stage: ready ? 'ready' : 'scoring', done, total }
    if (JSON.stringify(event) !== last) yield event
    if (ready || signal.aborted) return
    last = JSON.stringify(event)
    await wait(PAUSE_MILLISECONDS, undefined, { signal }).catch(() => {})
  }
}
