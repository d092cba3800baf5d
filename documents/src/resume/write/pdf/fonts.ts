import { create, type Font } from 'fontkit'
import type { Style } from '../look.ts'

/** The files of a font. */
type FontFiles = Record<Style['weight'], Uint8Array>

/** The files of the fonts that a page is set in. */
export type ResumeFonts = FontFiles & {
  /** Of the font for letters that the first does not have: Chinese characters, say. */
  more: () => Promise<FontFiles>
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
export async function openFonts({ more, ...files }: ResumeFonts, text: string): Promise<Fonts> {
  const own = bothOpened(files)
  const isEnough = Array.from(text).every((letter) => canWrite(own.regular, letter) || isUnwritten(letter))
  const further = isEnough ? null : bothOpened(await more())
  return measured(({ weight }) => [own[weight], ...(further ? [further[weight]] : [])])
}

const bothOpened = ({ regular, bold }: FontFiles) => ({ regular: opened(regular), bold: opened(bold) })

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes))
  if (!('layout' in font)) throw new TypeError('a font of its own was expected, not a collection')
  return font
}

const canWrite = (font: Font, letter: string): boolean => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
/** Line ends, marks that only join or direct, and pictures: no font of letters has them. */
const isUnwritten = (letter: string): boolean => /[\s\p{C}\ufe0e\ufe0f\p{Extended_Pictographic}]/u.test(letter)
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
  if (!first || isUnwritten(letter)) return null
  return { text: SQUARE, font: first }
}
