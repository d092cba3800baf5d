/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo): spreads short keys evenly. Not for secrets. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** A short name for a text, by which it is recognised again without being kept. */
export function shortHash(text: string): string {
  return hash(text).toString(36)
}

/** One of the items; the same key always takes the same one. Throws a RangeError when there is none. */
export function choose<Item>(items: readonly Item[], key: string): Item {
  const item = items[hash(key) % items.length]
  if (item === undefined) throw new RangeError('Nothing to choose from')
  return item
}
