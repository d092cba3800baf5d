import { create, type Font } from 'fontkit'
import type { Style } from './look.ts'

/** The files of the fonts that a page is set in. */
export type ResumeFonts = {
  regular: Uint8Array
  bold: Uint8Array
  /** Further fonts for letters that those two do not have: Chinese characters, say. */
  others: (letters: string) => Promise<readonly Uint8Array[]>
}

/** A stretch of text that one font can write. */
export type Run = { text: string; font: Font }

export type Fonts = {
  /** The text in stretches of one font each. What no font can write is left out (a picture) or shown as an empty square. */
  runs: (text: string, style: Style) => Run[]
  width: (text: string, style: Style) => number
}

/** Digits that stand below each other line up. */
export const FEATURES = ['tnum'] as const

/** Opens the fonts that a text needs. */
export async function openFonts({ regular, bold, others }: ResumeFonts, text: string): Promise<Fonts> {
  const own = { regular: opened(regular), bold: opened(bold) }
  const missing = [...new Set(text)].filter((letter) => !canWrite(own.regular, letter) && !isBlank(letter))
  const more = missing.length === 0 ? [] : (await others(missing.join(''))).map(openedAtReadingWeight)
  return measured(({ weight }) => [own[weight], ...more])
}

const opened = (bytes: Uint8Array, font = create(Buffer.from(bytes))): Font => {
  if (!('layout' in font)) throw new TypeError('a font of its own was expected, not a collection')
  return font
}

/** A variable font begins at its thinnest. */
function openedAtReadingWeight(bytes: Uint8Array): Font {
  const font = opened(bytes)
  return 'wght' in font.variationAxes ? font.getVariation({ wght: 500 }) : font
}

const canWrite = (font: Font, letter: string): boolean => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
/** Neither seen nor written: line ends, and marks that only join or direct. */
const isBlank = (letter: string): boolean => /[\s\p{C}\ufe0e\ufe0f]/u.test(letter)
const SQUARE = '□'

function measured(fontsOf: (style: Style) => Font[]): Fonts {
  const widths = new Map<string, number>()
  const runs: Fonts['runs'] = (text, style) => joined(text, fontsOf(style))
  const measure = (text: string, style: Style): number =>
    runs(text, style).reduce(
      (sum, { font, text: part }) =>
        sum +
        (font.layout(part, [...FEATURES]).advanceWidth * style.size) / font.unitsPerEm +
        style.letterSpacing * part.length,
      0,
    )
  return {
    runs,
    width: (text, style) => {
      const key = `${style.weight} ${style.size} ${style.letterSpacing} ${text}`
      const known = widths.get(key) ?? measure(text, style)
      widths.set(key, known)
      return known
    },
  }
}

function joined(text: string, fonts: readonly Font[]): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const run = runOf(letter, fonts)
    const last = runs.at(-1)
    if (last && run && last.font === run.font) last.text += run.text
    else if (run) runs.push(run)
  }
  return runs
}

function runOf(letter: string, fonts: readonly Font[]): Run | null {
  const font = fonts.find((each) => canWrite(each, letter))
  const [first] = fonts
  if (font) return { text: letter, font }
  if (!first || isBlank(letter) || /\p{Extended_Pictographic}/u.test(letter)) return null
  return { text: SQUARE, font: first }
}
