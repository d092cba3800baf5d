import { UnreadableFile } from '../draft/unreadable-file.ts'

/** A text has next to no control characters; a program or a picture is full of them. */
const MOST_CONTROL = 0.02
const CONTROL = /(?!\s)\p{Cc}/gu
/** Letters that could not be decoded, as a share of all. */
const MOST_BROKEN = 0.1
const BROKEN = /\ufffd/g

/**
 * A text file in UTF-8, UTF-16 or CP949, the encoding that Windows in Korea writes (TextDecoder's euc-kr is CP949).
 * @throws UnreadableFile for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = marked(bytes) ?? tried(bytes, 'utf-8') ?? tried(bytes, 'euc-kr') ?? leastBroken(bytes)
  const length = Math.max(text.length, 1)
  if (count(text, BROKEN) / length > MOST_BROKEN) throw new UnreadableFile('garbled')
  if (count(text, CONTROL) / length > MOST_CONTROL) throw new UnreadableFile('unknown-format')
  return text
}

/** By its byte order mark, or by the zero bytes that Latin letters leave in UTF-16. */
function marked(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = bytes.subarray(0, 512)
  const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length / (start.length / 2)
  if (zeros(1) > 0.1 && zeros(0) === 0) return tried(bytes, 'utf-16le')
  if (zeros(0) > 0.1 && zeros(1) === 0) return tried(bytes, 'utf-16be')
  return null
}

/** A text in which a few bytes are wrong, in the encoding that fits the rest of it. */
function leastBroken(bytes: Uint8Array): string {
  const [unicode, korean] = ['utf-8', 'euc-kr'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  return count(unicode ?? '', BROKEN) <= count(korean ?? '', BROKEN) ? (unicode ?? '') : (korean ?? '')
}

function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0
