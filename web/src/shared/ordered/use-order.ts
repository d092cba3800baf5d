import { type ComponentProps, useRef, useState } from 'react'
import { useOrderText } from './order-text.ts'
import { useDrag } from './use-drag.ts'

type Placed = { id: string; place: number }

/** What a row needs to be moved. */
export type RowOrder = {
  id: string
  place: number
  total: number
  /** Said when it moves. */
  name: string
  onMove: (place: number) => void
  handle: ComponentProps<'span'>
  /** How far it is being dragged, in pixels; null while it lies still. */
  shift: number | null
  /** A dragged row would come to lie here. */
  target: boolean
}

/** Puts the rows of a list in order. Every move is said aloud, whether by key, button or pointer: show `said` in a live region. */
export function useOrder<Item extends Placed>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  move: (id: string, place: number) => void,
) {
  const say = useOrderText()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  function moveAndSay(id: string, place: number) {
    const item = items.find((one) => one.id === id)
    if (!item) return
    move(id, place)
    setSaid(say('moved', { name: nameOf(item), place: place + 1, total: items.length }))
  }
  const { drag, handle } = useDrag(list, moveAndSay)
  const rowOrder = (item: Item): RowOrder => ({
    id: item.id,
    place: item.place,
    total: items.length,
    name: nameOf(item),
    onMove: (place) => moveAndSay(item.id, place),
    handle: handle(item.id, item.place),
    shift: drag?.id === item.id ? drag.shift : null,
    target: drag !== null && drag.id !== item.id && drag.place === item.place,
  })
  return { list, said, rowOrder }
}
