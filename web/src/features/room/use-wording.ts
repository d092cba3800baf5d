import { watchWording, type Interview, type InterviewerTurn } from '@maju/contracts/interview'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ApiClient } from '../../shared/call.ts'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { mergedTurns } from './turns.ts'

type Worded = Pick<InterviewerTurn, 'text' | 'madeBy'>

/** Tells the words so far as they come; gives the last event, or null where the stream ended without one. */
async function follow(
  { events }: ApiClient,
  params: { interviewId: string; seq: number },
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<Worded | null> {
  let text = ''
  for await (const event of events(watchWording, { params, signal })) {
    if (event.kind === 'final') return { text: event.text, madeBy: event.madeBy }
    text += event.text
    tell(text)
  }
  return null
}

/** The interview with one turn worded for good; without new words the bank's stand. */
function withWording(interview: Interview | undefined, seq: number, worded: Worded | null): Interview | undefined {
  const known = interview?.turns.find((turn) => turn.seq === seq)
  if (!interview || known?.from !== 'interviewer') return interview
  return { ...interview, turns: mergedTurns(interview.turns, [{ ...known, ...worded, wording: 'final' }]) }
}

/**
 * The words of the open turn. While a model is wording it they grow as they come; the last event replaces them and is
 * kept. Where the stream ends or fails without it, the bank's wording stands, and says so.
 */
export function useWording(interviewId: string, turn: InterviewerTurn): { text: string; settled: boolean } {
  const client = useClient()
  const queries = useQueryClient()
  const [heard, setHeard] = useState('')
  const { seq, wording } = turn
  useEffect(() => {
    if (wording !== 'pending') return undefined
    const leaving = new AbortController()
    const settle = (worded: Worded | null) => {
      if (leaving.signal.aborted) return
      setHeard('')
      const key = queryKeys.interview(interviewId)
      queries.setQueryData<Interview>(key, (before) => withWording(before, seq, worded))
    }
    follow(client, { interviewId, seq }, leaving.signal, setHeard).then(settle, () => settle(null))
    return () => leaving.abort()
  }, [client, queries, interviewId, seq, wording])
  return { text: wording === 'pending' && heard !== '' ? heard : turn.text, settled: wording === 'final' }
}
