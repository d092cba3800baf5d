import { Inflate } from 'fflate'

/** Small, for one piece may become a thousand times as large at once. */
const PIECE = 4096
/** The head of zlib's container (RFC 1950). */
const HEAD = 2

/** How large packed data becomes, counted without keeping it; stops when it is more than `most`. */
export function inflatedSize(packed: Uint8Array, most: number): number {
  const seen = { size: 0, ended: false }
  const inflate = new Inflate((data, final) => {
    seen.size += data.length
    seen.ended = final
  })
  try {
    for (let at = HEAD; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE))
      if (seen.ended || seen.size > most) break
    }
  } catch {
    // What comes after the end of the data is no data; what is broken before it gives what it gave.
  }
  return seen.size
}
