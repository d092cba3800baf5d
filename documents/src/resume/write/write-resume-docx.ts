import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ResumeContent } from '@maju/contracts/resumes'
import { docxOf } from './docx/docx-blocks.ts'
import { colorOf, halfPoints, numberingOf, stylesOf, twips } from './docx/docx-styles.ts'
import { textRun } from './docx/docx-runs.ts'
import type { ResumeForm } from './form/form.ts'
import { formOf } from './form/form-of.ts'
import { footerName, footerStyle, type Look, LOOKS, PAGE } from './look.ts'

/** A résumé as a Word file: the same form as the PDF, in styles and tables that can be changed there. */
export async function writeResumeDocx(content: ResumeContent): Promise<Uint8Array> {
  const form = formOf(content)
  const look = LOOKS[form.template]
  const document = new Document({
    title: form.title,
    creator: form.author ?? 'Maju',
    lastModifiedBy: 'Maju',
    styles: stylesOf(form, look),
    numbering: numberingOf(),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(look) },
        footers: { first: new Footer({ children: [new Paragraph({})] }), default: footerOf(form, look) },
        children: [
          ...form.blocks.flatMap((block, at) => docxOf(block, form.blocks[at - 1], look)),
          // Word wants a paragraph behind a table.
          ...(endsInTable(form) ? [new Paragraph({})] : []),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const endsInTable = ({ blocks }: ResumeForm): boolean => {
  const last = blocks.at(-1)?.kind
  return last === 'table' || last === 'grid'
}

const pageOf = ({ side, top, bottom }: Look) => ({
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: { top: twips(top), bottom: twips(bottom), left: twips(side), right: twips(side), footer: twips(bottom / 2) },
})

/** From the second page on, so that printed pages find together again. */
function footerOf({ author }: ResumeForm, look: Look): Footer {
  const style = footerStyle(look)
  const name = footerName(author)
  const number = new TextRun({
    size: halfPoints(style.size),
    color: colorOf(style.color),
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [...(name === '' ? [] : [textRun(name, style)]), number],
      }),
    ],
  })
}
