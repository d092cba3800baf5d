import type { ProgressEvent } from '@maju/contracts/plan'
import { watchReport } from '@maju/contracts/report'
import { useClient } from '../client.tsx'
import { isOver, useProgressStream } from '../progress-stream.ts'

export type Scoring = {
  /** The newest event; null until the first one. */
  progress: ProgressEvent | null
  /** True when the progress cannot be followed any more; the scoring itself may well go on. */
  lost: boolean
}

/** Follows the scoring of an interview while `wanted`. */
export function useScoring(interviewId: string, wanted: boolean): Scoring {
  const { events } = useClient()
  const { latest: progress, end } = useProgressStream({
    enabled: wanted,
    isLast: isOver,
    open: (signal) => events(watchReport, { params: { interviewId }, signal }),
  })
  return { progress, lost: end !== null && progress?.stage !== 'ready' }
}
