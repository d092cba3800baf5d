type Placed = { id: string; place: number }

/** A list as it will be when an entry has moved: the others give way, a place beyond the end is the end. */
export function moved<Entry extends Placed>(list: readonly Entry[], entryId: string, place: number): Entry[] {
  const entry = list.find(({ id }) => id === entryId)
  if (!entry) return [...list]
  const others = list.filter((one) => one !== entry)
  const at = Math.min(Math.max(place, 0), others.length)
  return [...others.slice(0, at), entry, ...others.slice(at)].map((one, index) => ({ ...one, place: index }))
}

/** The same where the list is one section among others; each stands behind the other. */
export function movedInSection<Entry extends Placed & { section: string }>(
  entries: readonly Entry[],
  entryId: string,
  place: number,
): Entry[] {
  const section = entries.find(({ id }) => id === entryId)?.section
  const next = moved(
    entries.filter((one) => one.section === section),
    entryId,
    place,
  )[Symbol.iterator]()
  return entries.map((one) => (one.section === section ? (next.next().value ?? one) : one))
}
