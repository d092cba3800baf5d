import type { Colour } from '../draft/contrast.ts'
import { encodingOfCharset, encodingOfPage } from './code-pages.ts'

/** What the head of a file says: the encoding of its bytes, of those of each font, and its colours by number. */
export type Tables = { encoding: string; fonts: ReadonlyMap<number, string>; colours: readonly (Colour | null)[] }

export function readTables(rtf: string): Tables {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1]
  return {
    encoding: encodingOfPage(page === undefined ? null : Number(page)),
    fonts: new Map(
      Array.from(rtf.matchAll(/\\f(\d+)[^{};]*?\\fcharset(\d+)/g)).flatMap(([, font, charset]) => {
        const encoding = encodingOfCharset(Number(charset))
        return encoding === null ? [] : [[Number(font), encoding] as const]
      }),
    ),
    colours: (/\{\\colortbl([^}]*)\}/.exec(rtf)?.[1] ?? '').split(';').map(colourOf),
  }
}

function colourOf(written: string): Colour | null {
  const part = (name: string) => new RegExp(`\\\\${name}(\\d+)`).exec(written)?.[1]
  const [red, green, blue] = ['red', 'green', 'blue'].map(part)
  return red === undefined ? null : [Number(red), Number(green ?? 0), Number(blue ?? 0)]
}
