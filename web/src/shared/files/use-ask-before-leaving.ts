import { useEffect } from 'react'

/** A page that is closed takes the rest of a file with it: the browser asks first. */
export function useAskBeforeLeaving(sending: boolean) {
  useEffect(() => {
    if (!sending) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [sending])
}
