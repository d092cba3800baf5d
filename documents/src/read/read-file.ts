import { type DocumentFormat, type ReadFile } from '@maju/contracts/document'
import { clean } from './draft/clean.ts'
import type { Draft } from './draft/draft.ts'
import { looksGarbled } from './draft/garbled.ts'
import { type AsksOutside, READ_LIMITS, type ReadContext, type ReadLimits } from './draft/limits.ts'
import { UnreadableFile } from './draft/unreadable-file.ts'
import { detectFormat } from './format/detect-format.ts'

export type ReadOptions = {
  /** What the file was called. It decides nothing, but a file that is another kind than its name promises is refused. */
  name?: string
  password?: string
  limits?: Partial<ReadLimits>
  /** Pictures are shown to this first, where the person agreed to that. */
  asks?: AsksOutside
}

type Reader = (bytes: Uint8Array, context: ReadContext) => Draft | Promise<Draft>

/** A format is a folder. Its libraries load only when a file of it comes. */
const READERS: Record<DocumentFormat, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  hwp: async () => (await import('./hwp/read-hwp.ts')).readHwp,
  hwpx: async () => (await import('./hwpx/read-hwpx.ts')).readHwpx,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  text: async () => (await import('./text/read-text.ts')).readText,
  image: async () => (await import('./image/read-image.ts')).readImage,
}

/**
 * Reads the text of a file, in the order in which a person reads it, with what a person would not see kept apart.
 * @throws UnreadableFile for every file that gives no text.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  const limits = { ...READ_LIMITS, ...options.limits }
  const format = detectFormat(bytes, limits, options.name ?? null)
  const draft = await draftOf(format, bytes, { limits, password: options.password ?? null, asks: options.asks ?? null })
  if (looksGarbled(draft.blocks.map(({ text }) => text).join('\n'))) throw new UnreadableFile('garbled')
  const read = clean(draft)
  if (read.blocks.length === 0) throw new UnreadableFile('no-text')
  return { format, ...read }
}

/** What a parser throws at a file is the file's fault. */
async function draftOf(format: DocumentFormat, bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const read = await READERS[format]()
  try {
    return await read(bytes, context)
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error })
  }
}
