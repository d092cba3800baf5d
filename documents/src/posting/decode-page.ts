const UTF8 = 'utf-8'
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{1,40})/i
const FIRST_BYTES = 4096

/**
 * The text of a page: by its byte order mark, by what the server said, by what the page says of itself, else UTF-8, and where it is none CP949, which
 * older Korean sites are written in.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, FIRST_BYTES)))?.[1] ?? null
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  for (const name of [marked, charset, declared, UTF8]) {
    const text = name === null ? null : decoded(bytes, name)
    if (text !== null) return text
  }
  return new TextDecoder('euc-kr').decode(bytes)
}

/** Null where the bytes are not written in it, or nobody knows it. */
function decoded(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
