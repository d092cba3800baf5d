import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'

/** A paragraph of one run: its own properties, those of the run, and the text. */
export const paragraph = (text: string, run = '', own = ''): string =>
  `<w:p><w:pPr>${own}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A Word document of the body, and of what else is given by the name of its member. */
export function makeDocx(body: string, members: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
    ...members,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  )
}

export const makeStyles = (styles: string): string => `<w:styles ${W}>${styles}</w:styles>`
export const makeHeader = (content: string): string => `<w:hdr ${W}>${content}</w:hdr>`
