import { useEffect } from 'react'

/** True where a press of the space bar means something of its own: writing, or pressing a button. */
function hasItsOwnSpace(element: Element | null): boolean {
  return (
    element?.closest('input, textarea, select, button, a, summary, dialog, [contenteditable], [tabindex="0"]') !== null
  )
}

/** Calls `onSpace` when the space bar is pressed while the focus is on nothing that uses it. */
export function useSpaceKey(onSpace: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined
    const listen = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      if (event.key !== ' ' || !plain || hasItsOwnSpace(document.activeElement)) return
      // Otherwise the page would scroll.
      event.preventDefault()
      onSpace()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onSpace, enabled])
}
