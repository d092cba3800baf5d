import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadContext } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { refuseBombs } from './refuse-bombs.ts'

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => `${join(LIBRARY, name)}/`

/**
 * Opens a PDF with everything that it brings: no script runs, no form of the XFA kind is made, nothing is fetched.
 * @throws UnreadableFile when it is locked, broken or beyond the limits.
 */
export async function openPdf(bytes: Uint8Array, { limits, password }: ReadContext): Promise<PDFDocumentProxy> {
  refuseBombs(bytes, limits.inflatedBytes)
  const opening = getDocument({
    // The library takes the bytes for itself.
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    maxImageSize: limits.pixels,
    enableXfa: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    verbosity: 0,
  })
  const pdf = await opening.promise.catch((error: unknown) => {
    throw new UnreadableFile(error instanceof PasswordException ? 'password' : 'damaged', { cause: error })
  })
  if (pdf.numPages <= limits.pages) return pdf
  await opening.destroy()
  throw new UnreadableFile('too-many-pages')
}
