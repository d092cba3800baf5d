/** Places in a row, from the first to before the second. */
export type Run = { start: number; end: number }

/** The runs of places, of so many, at which something holds. */
export function runsWhere(count: number, holds: (place: number) => boolean): Run[] {
  const runs: Run[] = []
  let start = -1
  for (let place = 0; place <= count; place += 1) {
    const isIn = place < count && holds(place)
    if (isIn && start < 0) start = place
    if (isIn || start < 0) continue
    runs.push({ start, end: place })
    start = -1
  }
  return runs
}

export const placesIn = ({ start, end }: Run): number => end - start
