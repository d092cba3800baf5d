/** A page to make: its content stream, and its size in points where it is not A4. */
export type PdfPage = { content: string; width?: number; height?: number }

/** Letters that a code stands for, beside what Helvetica has: the way that invisible letters come into a PDF. */
export type ToUnicode = Record<number, string>

const FIRST_FREE = 7

/**
 * A small PDF, written by hand. Its fonts are /F1 (Helvetica) and /F2 (Helvetica-Bold), its picture is /Im: one grey dot.
 */
export function makePdf(pages: readonly PdfPage[], toUnicode: ToUnicode = {}): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_FREE + at * 2} 0 R`)
  const map = cmap(toUnicode)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    stream('x', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    stream(map, ''),
    ...pages.flatMap(({ content, width = 595, height = 842 }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${FIRST_FREE + at * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> >>`,
      stream(content, ''),
    ]),
  ]
  return new TextEncoder().encode(withTable(objects))
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
