import { UnreadableFile } from '../draft/unreadable-file.ts'
import { inflatedSize } from './inflated-size.ts'

const STREAM = 'stream'
const ZLIB_METHOD = 8

/**
 * Unpacks every compressed stream piece by piece without keeping it, and refuses a file whose streams hold more than the limit together.
 * Streams that are packed twice or locked are not seen here: for those the process that reads has its own limit on memory.
 * @throws UnreadableFile
 */
export function refuseBombs(bytes: Uint8Array, most: number): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let left = most
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = startOfData(file, at)
    if (start === null) continue
    left -= inflatedSize(file.subarray(start), left)
    if (left < 0) throw new UnreadableFile('too-large')
  }
}

/** Where the data of a stream begins, null where the word is no beginning of a zlib stream (RFC 1950). */
function startOfData(file: Buffer, at: number): number | null {
  if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') return null
  let start = at + STREAM.length
  if (file[start] === 0x0d) start += 1
  if (file[start] === 0x0a) start += 1
  const [method = 0, flags = 0] = file.subarray(start, start + 2)
  return (method & 0x0f) === ZLIB_METHOD && (method * 256 + flags) % 31 === 0 ? start : null
}
