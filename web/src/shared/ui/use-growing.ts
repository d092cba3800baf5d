import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A text area that grows with its text up to a share of the window's height; there it scrolls. */
export function useGrowing(mostOfWindow: number): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(element.scrollHeight + 2, window.innerHeight * mostOfWindow)}px`
  })
  return area
}
