import { type PointerEvent, type RefObject, useState } from 'react'

type Drag = { id: string; place: number; shift: number; startY: number }

/** Drags a row of a list by its handle: says where it would come to lie, and drops it there. */
export function useDrag(list: RefObject<HTMLOListElement | null>, onDrop: (id: string, place: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)

  /** How many of the other rows have their middle above this height. */
  const placeAt = (id: string, y: number): number =>
    [...(list.current?.children ?? [])].filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return row.id !== id && top + height / 2 < y
    }).length

  const handle = (id: string, place: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ id, place, shift: 0, startY: event.clientY })
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (drag?.id === id) setDrag({ ...drag, place: placeAt(id, clientY), shift: clientY - drag.startY })
    },
    onPointerUp: () => {
      if (drag?.id === id && drag.place !== place) onDrop(id, drag.place)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { drag, handle }
}
