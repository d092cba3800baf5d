/** A named stretch of a measure's axis. It begins where the one before it ends. */
export type Band<Name extends string = string> = {
  name: Name
  /** Where it ends; null for the last. */
  to: number | null
  /** True for what most listeners find unremarkable. */
  usual: boolean
}

/** The part of the axis that is drawn; values outside of it stand at its end. */
export type Axis = readonly [low: number, high: number]

/** An axis for bands that none was chosen for: all their edges, and as much again as lies between them. */
export function axisOf(bands: readonly Band[]): Axis {
  const edges = bands.flatMap(({ to }) => (to === null ? [] : [to]))
  const low = Math.min(0, ...edges)
  const high = Math.max(0, ...edges)
  const spare = Math.max(1e-6, high - low) / 2
  return [low < 0 ? low - spare : low, high + spare]
}

/** Where on the axis a value stands, 0 to 1. */
export function shareOf([low, high]: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}

export type Piece<Name extends string> = { name: Name; usual: boolean; start: number; end: number }

/** The bands as pieces of the drawn axis, 0 to 1, joined without a gap; those outside of it are left out. */
export function piecesOf<Name extends string>(bands: readonly Band<Name>[], axis: Axis): Piece<Name>[] {
  return bands.flatMap(({ name, usual, to }, at) => {
    const from = bands[at - 1]?.to ?? null
    const start = from === null ? 0 : shareOf(axis, from)
    const end = to === null ? 1 : shareOf(axis, to)
    return end > start ? [{ name, usual, start, end }] : []
  })
}

/** From where to where the unremarkable band goes; null at an end that is open. */
export function usualRange(bands: readonly Band[]): { from: number | null; to: number | null } | null {
  const first = bands.findIndex(({ usual }) => usual)
  const last = bands.findLastIndex(({ usual }) => usual)
  return first === -1 ? null : { from: bands[first - 1]?.to ?? null, to: bands[last]?.to ?? null }
}
