import { decodeText } from '../text/decode-text.ts'

/** Names that pages give to the encodings of Korea and the West; what else they say is found out by trying. */
const NAMED = new Set(['utf-8', 'euc-kr', 'ks_c_5601-1987', 'cp949', 'windows-949', 'iso-8859-1', 'windows-1252'])

/**
 * The text of a page in the encoding that its server or the page itself names, where its letters are written in that, else in the one that it turns out
 * to be. A byte order mark goes before both.
 */
export function decodePage(bytes: Uint8Array, charset: string | null = null): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = (charset ?? /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1])?.toLowerCase()
  if (named === undefined || !NAMED.has(named) || /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return decodeText(bytes)
  try {
    return new TextDecoder(named === 'cp949' ? 'euc-kr' : named, { fatal: true }).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}
