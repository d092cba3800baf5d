/** A piece of RTF: a control word with its number, a byte of text written in hexadecimal, a control sign, a brace or plain text. */
export type Token =
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'bytes'; bytes: readonly number[] }
  | { kind: 'sign'; sign: string }
  | { kind: 'open' }
  | { kind: 'close' }

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy

/** The tokens of a file whose bytes are its characters. Data that stands in it as bytes is passed over. */
export function* tokensOf(rtf: string): Generator<Token> {
  TOKEN.lastIndex = 0
  let at = 0
  while (at < rtf.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(rtf)
    if (!match) {
      at += 1
      continue
    }
    at = TOKEN.lastIndex
    if (match[1] === 'bin') at += Math.max(Number(match[2] ?? 0), 0)
    else yield* tokenOf(match)
  }
}

function tokenOf([, word, number, byte, sign, brace, text]: RegExpExecArray): Token[] {
  if (word !== undefined) return [{ kind: 'word', word, value: number === undefined ? null : Number(number) }]
  if (byte !== undefined) return [{ kind: 'bytes', bytes: [Number.parseInt(byte, 16)] }]
  if (sign !== undefined) return [{ kind: 'sign', sign }]
  if (brace !== undefined) return [{ kind: brace === '{' ? 'open' : 'close' }]
  return text === undefined ? [] : [{ kind: 'bytes', bytes: Array.from(text, (letter) => letter.charCodeAt(0)) }]
}
