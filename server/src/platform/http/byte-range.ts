/** Bytes from `from` up to and without `to`. */
export type ByteRange = { from: number; to: number }

/**
 * The part that a `Range` header asks for, as RFC 9110 says: `bytes=0-99`, `bytes=100-` or the last ones `bytes=-100`, cut to what is there. Null
 * where the whole is to be sent: no header, another unit, several ranges, or one that is not written as it should be.
 * `unsatisfiable`: it begins behind the end.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? []
  const range = rangeOf(numberOf(first), numberOf(last), size)
  if (range && range.from >= size) return 'unsatisfiable'
  return range
}

const numberOf = (digits: string | undefined) => (digits ? Number(digits) : null)

function rangeOf(first: number | null, last: number | null, size: number): ByteRange | null {
  if (first === null) return last === null ? null : { from: Math.max(0, size - last), to: size }
  if (last === null) return { from: first, to: size }
  return last < first ? null : { from: first, to: Math.min(size, last + 1) }
}
