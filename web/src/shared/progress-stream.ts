import type { ProgressEvent } from '@maju/contracts/plan'
import { useEffect, useEffectEvent, useState } from 'react'

type Watch<Event> = {
  enabled: boolean
  /** Opens the stream; called again after a lost connection. */
  open: (signal: AbortSignal) => AsyncGenerator<Event>
  /** Whether the work is over with this event. */
  isLast: (event: Event) => boolean
  /** Nothing more will be told. */
  onEnd?: () => void
}

type Progress<Event> = {
  /** The newest event; null before the first. */
  latest: Event | null
  /** Why nothing more is told: the work is over, well or not, or the stream cannot be had. Null while it is followed. */
  end: 'over' | 'lost' | null
}

/** Long work of the server ends so, well or not. */
export const isOver = ({ stage }: ProgressEvent): boolean => stage === 'ready' || stage === 'failed'

const pauseMilliseconds = [500, 2000, 5000]

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** True when the stream told that the work is over. */
async function followOnce<Event>(
  stream: AsyncGenerator<Event>,
  isLast: (event: Event) => boolean,
  tell: (event: Event) => void,
): Promise<boolean> {
  for await (const event of stream) {
    tell(event)
    if (isLast(event)) return true
  }
  return false
}

/** Follows the progress of long work while it is enabled. */
export function useProgressStream<Event>({ enabled, open, isLast, onEnd }: Watch<Event>): Progress<Event> {
  const [latest, setLatest] = useState<Event | null>(null)
  const [end, setEnd] = useState<Progress<Event>['end']>(null)
  const openNow = useEffectEvent(open)
  const isLastNow = useEffectEvent(isLast)
  const endNow = useEffectEvent(() => onEnd?.())
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    const follow = async () => {
      let over = false
      setEnd(null)
      for (const wait of [...pauseMilliseconds, null]) {
        over = await followOnce(openNow(stop.signal), isLastNow, (event) => setLatest(() => event)).catch(() => false)
        if (over || stop.signal.aborted || wait === null) break
        await pause(wait, stop.signal)
      }
      if (stop.signal.aborted) return
      setEnd(over ? 'over' : 'lost')
      endNow()
    }
    void follow()
    return () => stop.abort()
  }, [enabled])
  return { latest, end }
}
