import { useCallback, useEffect, useState } from 'react'
import { useDraft } from '../../shared/draft.ts'

type Spent = { preparing: number; answering: number }

const isSpent = (value: unknown): value is Spent =>
  typeof value === 'object' &&
  value !== null &&
  'preparing' in value &&
  typeof value.preparing === 'number' &&
  'answering' in value &&
  typeof value.answering === 'number'

const nothing: Spent = { preparing: 0, answering: 0 }

export type Clock = {
  phase: 'preparing' | 'answering'
  /** Whole seconds spent in each; a pause to think is not counted. */
  spent: Spent
  running: boolean
  /** Ends the preparation. */
  begin: () => void
  /** Forgets what this browser kept of it. */
  settle: () => void
}

type Needs = { key: string; secondsToPrepare: number; stopped: boolean }

/**
 * Counts the seconds of one question: first those of preparing, where the plan has any, then those of answering. It
 * goes on where it was after a reload and never ends anything by itself.
 */
export function useClock({ key, secondsToPrepare, stopped }: Needs): Clock {
  const draft = useDraft(key, nothing, isSpent)
  const { change, settle } = draft
  const [begun, setBegun] = useState(draft.value.answering > 0)
  const phase = begun || draft.value.preparing >= secondsToPrepare ? 'answering' : 'preparing'

  useEffect(() => {
    if (stopped) return undefined
    const timer = setInterval(() => change((before) => ({ ...before, [phase]: before[phase] + 1 })), 1000)
    return () => clearInterval(timer)
  }, [stopped, phase, change])

  const begin = useCallback(() => setBegun(true), [])
  return { phase, spent: draft.value, running: !stopped, begin, settle }
}
