import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadContext } from '../draft/limits.ts'
import type { Drawable } from '../ocr/grey.ts'
import { type Recognised, recogniseSheets } from '../ocr/recognise-sheets.ts'

/** Longest side of a page in pixels, whatever size it says it has. More than are recognised, because turning a page upright blurs it. */
const LONGEST_SIDE = 3000

/** The text of the pages of a PDF that are pictures. */
export async function recognisePages(
  pdf: PDFDocumentProxy,
  pages: readonly number[],
  context: ReadContext,
): Promise<Recognised> {
  return await recogniseSheets(
    pages.map((page) => ({ page, draw: () => rasterise(pdf, page) })),
    context,
  )
}

async function rasterise(pdf: PDFDocumentProxy, number: number): Promise<Drawable> {
  const page = await pdf.getPage(number)
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: LONGEST_SIDE / Math.max(size.width, size.height) })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types name the canvas of a browser; this one draws the same
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
  page.cleanup()
  return canvas
}
