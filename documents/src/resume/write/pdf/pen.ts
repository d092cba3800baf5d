import type { Font } from 'fontkit'
import type { Piece, TextLine } from './break-lines.ts'
import { FEATURES, type Fonts } from './fonts.ts'
import type { Look, Style } from '../look.ts'

export type Place = { x: number; y: number }
type Tag = PDFKit.PDFStructureElement

/** What draws on the page that is open, and says of everything what it is: a part of the text, or an ornament. */
export type Pen = {
  look: Look
  fonts: Fonts
  /** An element of the structure below another, in the order in which they are made. */
  tag: (type: string, parent?: Tag) => Tag
  /** One line of text; `y` is the upper edge of its room. Without an element it is part of an ornament. */
  line: (line: TextLine, place: Place, tag: Tag | null) => void
  /** Lines and areas that say nothing. */
  ornament: (draw: (doc: PDFKit.PDFDocument) => void) => void
  /** An entry of the outline that leads to this page. */
  outline: (title: string) => void
  newPage: () => void
}

/** How much room a line of letters takes. */
export const lineHeight = ({ size }: Style, { leading }: Look): number => size * leading

/** Above and below the baseline, as shares of the size. */
const ASCENT = 0.952
const DESCENT = 0.241

export function penFor(doc: PDFKit.PDFDocument, fonts: Fonts, look: Look): Pen {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const drawPiece = letters(doc, fonts)
  return {
    look,
    fonts,
    tag: (type, parent = root) => {
      const tag = doc.struct(type)
      parent.add(tag)
      return tag
    },
    line: ({ pieces }, { x, y }, tag) => {
      let at = x
      for (const piece of pieces) {
        const height = lineHeight(piece.style, look)
        const baseline = y + height / 2 + ((ASCENT - DESCENT) / 2) * piece.style.size
        const whole = tag && (piece.link === null ? tag : linkBelow(doc, tag))
        whole?.add(doc.markStructureContent(piece.link === null ? 'Span' : 'Link'))
        const end = drawPiece(piece, at, baseline)
        if (whole) doc.endMarkedContent()
        if (whole && piece.link !== null) annotate(doc, { x: at, y, width: end - at, height }, piece.link, whole)
        at = end
      }
    },
    ornament: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' })
      draw(doc)
      doc.endMarkedContent()
    },
    outline: (title) => void doc.outline.addItem(title),
    newPage: () => void doc.addPage(),
  }
}

/** Draws a piece from `x` on and gives where it ends. */
function letters(doc: PDFKit.PDFDocument, fonts: Fonts) {
  const names = new Map<Font, string>()
  const nameOf = (font: Font): string => {
    const name = names.get(font) ?? `font ${names.size}`
    if (!names.has(font)) register(doc, name, font)
    names.set(font, name)
    return name
  }
  return ({ text, style }: Piece, x: number, baseline: number): number => {
    let at = x
    for (const run of fonts.runs(text, style)) {
      doc
        .font(nameOf(run.font), style.size)
        .fillColor(style.color)
        .text(run.text, at, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: style.letterSpacing,
          features: [...FEATURES],
        })
      at += fonts.width(run.text, style)
    }
    return at
  }
}

/** pdfkit takes a font that is open already; its types know only names and bytes. */
function register(doc: PDFKit.PDFDocument, name: string, font: Font): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  doc.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource)
}

function linkBelow(doc: PDFKit.PDFDocument, parent: Tag): Tag {
  const link = doc.struct('Link')
  parent.add(link)
  return link
}

type Area = { x: number; y: number; width: number; height: number }

function annotate(doc: PDFKit.PDFDocument, { x, y, width, height }: Area, url: string, structParent: Tag): void {
  doc.link(x, y, width, height, url, linkOptions(structParent, url))
}

/** pdfkit writes a `String` object as text, and ties the link to its element; its types know neither. */
const linkOptions = (structParent: Tag, url: string): PDFKit.Mixins.AnnotationOption =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  ({ structParent, Contents: new String(url) }) as unknown as PDFKit.Mixins.AnnotationOption
