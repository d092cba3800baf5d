/** A page to make: its content stream, its size in points where it is not A4, how it is turned, and what stands in a field that was filled. */
export type PdfPage = { content: string; width?: number; height?: number; rotate?: number; field?: string }

/** Letters that a code stands for, beside what Helvetica has: the way that invisible letters come into a PDF. */
export type ToUnicode = Record<number, string>

const FIRST_FREE = 8
const OBJECTS_OF_A_PAGE = 4

/**
 * A small PDF, written by hand. Its fonts are /F1 (Helvetica) and /F2 (Helvetica-Bold), its picture is /Im: one grey dot, and its layer /Off is
 * switched off. A field is filled at 300, 300.
 */
export function makePdf(pages: readonly PdfPage[], toUnicode: ToUnicode = {}): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_FREE + at * OBJECTS_OF_A_PAGE} 0 R`)
  const map = cmap(toUnicode)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >> >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    stream('x', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    stream(map, ''),
    '<< /Type /OCG /Name (Off) >>',
    ...pages.flatMap((page, at) => pageObjects(page, FIRST_FREE + at * OBJECTS_OF_A_PAGE)),
  ]
  return new TextEncoder().encode(withTable(objects))
}

const FONTS = '/Font << /F1 3 0 R /F2 4 0 R >>'

function pageObjects({ content, width = 595, height = 842, rotate = 0, field }: PdfPage, first: number): string[] {
  const box = `/MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}`
  const resources = `/Resources << ${FONTS} /XObject << /Im 5 0 R >> /Properties << /Off 7 0 R >> >>`
  const fields = field === undefined ? '' : `/Annots [${first + 2} 0 R]`
  return [
    `<< /Type /Page /Parent 2 0 R ${box} /Contents ${first + 1} 0 R ${resources} ${fields} >>`,
    stream(content, ''),
    `<< /Type /Annot /Subtype /FreeText /F 4 /Rect [300 300 500 320] /AP << /N ${first + 3} 0 R >> >>`,
    stream(
      `BT /F1 10 Tf 2 5 Td (${field ?? ''}) Tj ET`,
      `/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << ${FONTS} >>`,
    ),
  ]
}

/** Text in a font and size at a place, from the left lower corner of the page. */
export const at = (x: number, y: number, text: string, { size = 10, font = 'F1', before = '' } = {}): string =>
  `BT ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`

const stream = (data: string, entries: string): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`

function withTable(objects: readonly string[]): string {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

function cmap(letters: ToUnicode): string {
  const usual = Array.from({ length: 95 }, (_, index): [number, string] => [
    index + 32,
    String.fromCharCode(index + 32),
  ])
  const pairs = [...usual, ...Object.entries(letters).map(([code, text]): [number, string] => [Number(code), text])]
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const utf16 = (text: string) =>
    Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4)).join('')
  const lines = pairs.map(([code, text]) => `<${hex(code, 2)}> <${utf16(text)}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <00> <ff> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar endcmap end end`
}
