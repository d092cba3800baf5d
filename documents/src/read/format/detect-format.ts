import type { DocumentFormat } from '@maju/contracts/document'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import type { ReadLimits } from '../draft/limits.ts'
import { decodeText } from '../text/decode-text.ts'
import { openZip } from '../zip/open-zip.ts'

const MAGIC: readonly { bytes: readonly number[]; format: DocumentFormat | 'zip' | 'ole' }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], format: 'pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'ole' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], format: 'image' },
  { bytes: [0xff, 0xd8, 0xff], format: 'image' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'rtf' },
]

/** A PDF may have rubbish before its header (ISO 32000-1, implementation note 13). */
const PDF_HEADER_WITHIN = 1024

/** How names end that promise one format. A name decides nothing; it can only contradict what a file is. `.doc` has meant many things. */
const PROMISED: Record<string, DocumentFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  hwp: 'hwp',
  hwpx: 'hwpx',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
}

/**
 * What a file is by its content.
 * @throws UnreadableFile for a file that is empty, of no kind that is read, or another one than its name promises.
 */
export function detectFormat(bytes: Uint8Array, limits: ReadLimits, name: string | null): DocumentFormat {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const found = MAGIC.find(({ bytes: magic }) => magic.every((byte, at) => bytes[at] === byte))?.format
  const format = decide(found, bytes, limits)
  const promised = PROMISED[/\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '']
  if (promised !== undefined && promised !== format) throw new UnreadableFile('unknown-format')
  return format
}

function decide(found: DocumentFormat | 'zip' | 'ole' | undefined, bytes: Uint8Array, limits: ReadLimits) {
  if (found === 'zip') return zipFormat(bytes, limits)
  // Only Hangul's own kind of it is read; the reader tells it from the others.
  if (found === 'ole') return 'hwp'
  return found ?? (hasPdfHeader(bytes) ? 'pdf' : textFormat(bytes))
}

function zipFormat(bytes: Uint8Array, limits: ReadLimits): DocumentFormat {
  const { names } = openZip(bytes, limits)
  if (names.includes('word/document.xml')) return 'docx'
  if (names.some((name) => /^Contents\/section\d+\.xml$/.test(name))) return 'hwpx'
  throw new UnreadableFile('unknown-format')
}

const hasPdfHeader = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN)).includes('%PDF-')

function textFormat(bytes: Uint8Array): DocumentFormat {
  const text = decodeText(bytes)
  const start = text
    .slice(0, 4000)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .trimStart()
  if (/^(<!doctype html|<(html|head|body|meta|title|div|p|h1|article|section|main|table)\b)/i.test(start)) return 'html'
  if (/^<(\?xml|!doctype|svg|[a-z][\w.-]*:)/i.test(start)) return xmlFormat(start)
  return 'text'
}

function xmlFormat(start: string): DocumentFormat {
  if (/<html\b/i.test(start) && !/<svg\b[^>]*>/i.test(start)) return 'html'
  throw new UnreadableFile('unknown-format')
}
