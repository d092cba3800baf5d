import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isNumbers } from './arguments.ts'
import { type Font, NO_FONT } from './paint-state.ts'

const USUAL_UNIT = 0.001

/** Fonts of the page by the name that its drawing calls them. */
export function fontsOf(page: PDFPageProxy): (name: string) => Font {
  return (name) => {
    if (!page.commonObjs.has(name)) return NO_FONT
    const font: unknown = page.commonObjs.get(name)
    if (typeof font !== 'object' || font === null) return NO_FONT
    const said = (key: string): unknown => Reflect.get(font, key)
    const own = said('name')
    const title = typeof own === 'string' ? own : name
    const matrix = said('fontMatrix')
    return {
      name: title,
      bold: said('bold') === true || said('black') === true || /bold|black|heavy/i.test(title),
      vertical: said('vertical') === true,
      unit: isNumbers(matrix) ? (matrix[0] ?? USUAL_UNIT) : USUAL_UNIT,
    }
  }
}
