import type { HiddenText, TextBlock } from '@maju/contracts/document'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Draft } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { placeOf } from '../layout/place.ts'
import { blocksOf, type PageText } from './blocks.ts'
import { whyHidden } from './hide-letters.ts'
import { openPdf } from './open-pdf.ts'
import { paintPage } from './paint-page.ts'
import type { Area, Painted } from './painted.ts'
import { recognisePages } from './recognise-pages.ts'
import { segmentsOf } from './segments.ts'

/** `drawn`: whether there is a picture or anything else that letters could stand in. */
type Page = PageText & { hidden: HiddenText[]; drawn: boolean }

/** A page that is one picture and bears fewer letters than this is a scan with the mark of the program that made it. */
const LEAST_LETTERS = 24
const MOST_OF_THE_PAGE = 0.6

/** A PDF: its letters by their places on the page, or recognised from its picture where a page has none. */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const pdf = await openPdf(bytes, context)
  try {
    const layers = await pdf.getOptionalContentConfig()
    const isOn = (layer: unknown): boolean => layers.isVisible(layer)
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number, isOn))
    const pictures = pages.filter(({ segments, drawn }) => segments.length === 0 && drawn).map(({ number }) => number)
    const { blocks, recognised } = await recognisePages(pdf, pictures, context)
    return {
      pages: pdf.numPages,
      blocks: [...blocksOf(pages), ...blocks].toSorted((one, other) => pageOf(one) - pageOf(other)),
      hidden: pages.flatMap(({ hidden }) => hidden),
      recognised,
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const pageOf = ({ place }: TextBlock): number => place?.page ?? 0

async function readPage(pdf: PDFDocumentProxy, number: number, isOn: (layer: unknown) => boolean): Promise<Page> {
  const page = await pdf.getPage(number)
  const painted = await paintPage(page, isOn)
  page.cleanup()
  const reasonOf = whyHidden(painted)
  const letters = Map.groupBy(painted.letters, (letter) => (letter.text.trim() === '' ? null : reasonOf(letter)))
  const shown = letters.get(null) ?? []
  const { width, height } = painted
  const hidden = Array.from(letters).flatMap(([reason, unseen]) =>
    reason === null
      ? []
      : segmentsOf(unseen).map(({ text, box }) => ({ text, reason, place: placeOf(box, { number, width, height }) })),
  )
  const segments = isScan(painted, shown.length) ? [] : segmentsOf(shown)
  return { number, width, height, segments, hidden, drawn: painted.areas.length > 0 }
}

function isScan({ areas, width, height }: Painted, letters: number): boolean {
  const covered = ({ box }: Area) => ((box.right - box.left) * (box.bottom - box.top)) / (width * height)
  return letters < LEAST_LETTERS && areas.some((area) => area.picture && covered(area) > MOST_OF_THE_PAGE)
}
