import { type RefObject, useEffect, useRef } from 'react'

/** When a form closes, the focus goes back to the button that opened it. */
export function useFocusAfter(part: RefObject<HTMLElement | null>, open: string | null) {
  const before = useRef(open)
  useEffect(() => {
    const closed = open === null ? before.current : null
    before.current = open
    if (closed === null) return
    const opener = closed === 'new' ? '[data-add]' : `[id="${closed}"] [data-edit]`
    part.current?.querySelector<HTMLElement>(opener)?.focus()
  }, [part, open])
}
