import { buffer } from 'node:stream/consumers'
// oxlint-disable-next-line import/no-named-as-default -- the named export is not in its types
import PDFDocument from 'pdfkit'
import type { ResumeContent } from '@maju/contracts/resumes'
import type { ResumeForm } from './form/form.ts'
import { formOf } from './form/form-of.ts'
import { formText } from './form/form-text.ts'
import { type Fonts, openFonts, type ResumeFonts } from './pdf/fonts.ts'
import { footerName, footerStyle, LOOKS, PAGE } from './look.ts'
import { type Pen, penFor } from './pdf/pen.ts'
import { fill } from './pdf/sheet.ts'
import { slicesOf } from './pdf/slices.ts'

/**
 * A résumé as PDF: text that can be selected and read aloud in its order, fonts embedded with the letters that are used, links that can be clicked, an
 * outline, and page numbers where there are more pages than one.
 */
export async function writeResumePdf(content: ResumeContent, files: ResumeFonts): Promise<Uint8Array> {
  const form = formOf(content)
  const fonts = await openFonts(files, `${formText(form)}${content.title}`)
  const doc = emptyDocument(form)
  const written = bytesOf(doc)
  const pen = penFor(doc, fonts, LOOKS[form.template])
  fill(
    form.blocks.flatMap((block, at) => slicesOf(block, form.blocks[at - 1]?.kind === 'heading', pen)),
    pen.look,
    pen.newPage,
  )
  numberPages(doc, form, fonts, pen)
  doc.end()
  return written
}

const emptyDocument = ({ title, author, language }: ResumeForm): PDFKit.PDFDocument =>
  new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    // Without one of its own: every letter is embedded.
    font: '',
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, ...(author === null ? {} : { Author: author }), Creator: 'Maju', Producer: 'Maju' },
  })

const bytesOf = async (doc: PDFKit.PDFDocument): Promise<Uint8Array> => new Uint8Array(await buffer(doc))

/** `홍길동 · 2 / 3`, so that printed pages find together again. */
function numberPages(doc: PDFKit.PDFDocument, { author }: ResumeForm, fonts: Fonts, pen: Pen): void {
  const { count } = doc.bufferedPageRange()
  if (count < 2) return
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    const text = `${footerName(author)}${page + 1} / ${count}`
    const style = footerStyle(pen.look)
    const width = fonts.width(text, style)
    const place = { x: (PAGE.width - width) / 2, y: PAGE.height - pen.look.bottom + 20 }
    pen.ornament(() => pen.line({ pieces: [{ text, style, link: null }], width }, place, null))
  }
}
