import { seeded } from '../retrieval/seeded.ts'

export type Dice = ReturnType<typeof diceOf>

/** Choices that are the same for the same seed. */
export function diceOf(seed: number) {
  const next = seeded(seed)
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) next()
  const below = (most: number): number => Math.floor(next() * most)
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)]
    if (value === undefined) throw new RangeError('there is nothing to choose from')
    return value
  }
  return {
    below,
    one,
    maybe: <Value>(share: number, make: () => Value): Value | null => (next() < share ? make() : null),
    some: <Value>(values: readonly Value[], most: number): Value[] => {
      const rest = [...values]
      return Array.from({ length: Math.min(below(most + 1), rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat()
    },
  }
}
