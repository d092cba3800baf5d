import { useCallback, useEffect, useRef, useState } from 'react'
import { keptText } from './kept.ts'

const prefix = 'maju.draft.'

function readDraft<Value>(key: string, isValue: (value: unknown) => value is Value): Value | null {
  const kept = keptText.read(prefix + key)
  if (kept === null) return null
  try {
    const value: unknown = JSON.parse(kept)
    return isValue(value) ? value : null
  } catch {
    return null
  }
}

type Draft<Value> = {
  value: Value
  /** Takes what to make of the present value, so that two changes in one moment both count. */
  change: (next: (before: Value) => Value) => void
  /** Forgets what was kept and goes back to the initial value. */
  discard: () => void
  /** Forgets what was kept, because the server has it now; the value stays as it is. */
  settle: () => void
  /** True when the value came from an earlier visit. */
  restored: boolean
  /** False when the browser refuses to keep anything. */
  kept: boolean
}

/**
 * A value that is being typed. Each change is kept in this browser at once, so that a crash, a closed tab or an
 * expired session loses nothing. `isValue` guards against a draft of an older shape.
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
  isValue: (value: unknown) => value is Value,
): Draft<Value> {
  const [found] = useState(() => readDraft(key, isValue))
  const [value, setValue] = useState<Value>(found ?? initial)
  const [kept, setKept] = useState(true)
  const latest = useRef(value)
  const fresh = useRef(initial)
  useEffect(() => {
    fresh.current = initial
  }, [initial])

  const change = useCallback(
    (next: (before: Value) => Value) => {
      const after = next(latest.current)
      latest.current = after
      setKept(keptText.write(prefix + key, JSON.stringify(after)))
      setValue(after)
    },
    [key],
  )
  const discard = useCallback(() => {
    keptText.remove(prefix + key)
    latest.current = fresh.current
    setValue(fresh.current)
  }, [key])
  const settle = useCallback(() => keptText.remove(prefix + key), [key])
  return { value, change, discard, settle, restored: found !== null, kept }
}

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Forgets every draft of this browser: for signing out and for deleting an account. */
export function forgetDrafts(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key))
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
