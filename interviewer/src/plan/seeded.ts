/** The next number of a sequence, 0 inclusive to 1 exclusive. */
export type Random = () => number

/** A sequence that depends on nothing but the seed, over an FNV-1a hash of it. Good enough to vary questions; not for secrets. */
export const seededRandom = (seed: string): Random => mulberry32(hash(seed))

/** Mulberry32 (T. Ettinger, public domain): the same numbers for the same seed, of which 32 bits count. */
export function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function hash(seed: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) value = Math.imul(value ^ seed.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** One of the items, each as likely as its weight; undefined when there is none. Weights are above 0. */
export function pickWeighted<Item>(
  items: readonly Item[],
  weight: (item: Item) => number,
  random: Random,
): Item | undefined {
  const weights = items.map(weight)
  let left = random() * weights.reduce((sum, each) => sum + each, 0)
  return items.find((_, at) => (left -= weights[at] ?? 0) < 0) ?? items.at(-1)
}
