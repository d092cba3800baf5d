import type { ProgressEvent } from '@maju/contracts/plan'
import { useEffect, useEffectEvent, useState } from 'react'

type Watch = {
  enabled: boolean
  /** Opens the stream; called again after a lost connection. */
  open: (signal: AbortSignal) => AsyncGenerator<ProgressEvent>
  /** The work is over, well or not, or the stream cannot be had. */
  onEnd: () => void
}

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
async function followOnce(
  stream: AsyncGenerator<ProgressEvent>,
  tell: (event: ProgressEvent) => void,
): Promise<boolean> {
  for await (const event of stream) {
    tell(event)
    if (event.stage === 'ready' || event.stage === 'failed') return true
  }
  return false
}

/** Follows the progress of long work while it is enabled. Gives the latest event, or null before the first. */
export function useProgressStream({ enabled, open, onEnd }: Watch): ProgressEvent | null {
  const [latest, setLatest] = useState<ProgressEvent | null>(null)
  const openNow = useEffectEvent(open)
  const endNow = useEffectEvent(onEnd)
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    const follow = async () => {
      for (const wait of [...pauseMilliseconds, null]) {
        const over = await followOnce(openNow(stop.signal), setLatest).catch(() => false)
        if (over || stop.signal.aborted || wait === null) break
        await pause(wait, stop.signal)
      }
      if (!stop.signal.aborted) endNow()
    }
    void follow()
    return () => stop.abort()
  }, [enabled])
  return latest
}
