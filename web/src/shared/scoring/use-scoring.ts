import type { ProgressEvent } from '@maju/contracts/plan'
import { watchReport } from '@maju/contracts/report'
import { useEffect, useState } from 'react'
import type { ApiClient } from '../call.ts'
import { useClient } from '../client.tsx'

export type Scoring = {
  /** The newest event; null until the first one. */
  progress: ProgressEvent | null
  /** True when the progress cannot be followed any more; the scoring itself may well go on. */
  lost: boolean
}

const unknown: Scoring = { progress: null, lost: false }

async function follow(
  { events }: ApiClient,
  interviewId: string,
  signal: AbortSignal,
  tell: (progress: ProgressEvent) => void,
) {
  for await (const event of events(watchReport, { params: { interviewId }, signal })) tell(event)
}

/** Follows the scoring of an interview while `wanted`. */
export function useScoring(interviewId: string, wanted: boolean): Scoring {
  const client = useClient()
  const [scoring, setScoring] = useState(unknown)
  useEffect(() => {
    if (!wanted) return undefined
    const leaving = new AbortController()
    const tell = (progress: ProgressEvent) => setScoring({ progress, lost: progress.stage === 'failed' })
    follow(client, interviewId, leaving.signal, tell).catch(() => {
      if (!leaving.signal.aborted) setScoring((before) => ({ ...before, lost: true }))
    })
    return () => leaving.abort()
  }, [client, interviewId, wanted])
  return scoring
}
