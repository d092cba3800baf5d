import type { TextBlock } from '@maju/contracts/document'
import { type Draft, unpaged } from '../draft/draft.ts'
import { withoutBullet } from '../draft/bullets.ts'
import { decodeText } from './decode-text.ts'

/** Plain text and Markdown: a line is a block. */
export function readText(bytes: Uint8Array): Draft {
  const blocks = decodeText(bytes)
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .flatMap(lineBlock)
  return unpaged({ blocks, hidden: [] })
}

function lineBlock(line: string): TextBlock[] {
  if (line.trim() === '') return []
  return [headingOf(line) ?? itemOf(line) ?? rowOf(line) ?? block(line, 'paragraph')].filter(({ text }) => text !== '')
}

const block = (text: string, kind: TextBlock['kind'], level: number | null = null): TextBlock => ({
  text,
  kind,
  level,
  place: null,
})

function headingOf(line: string): TextBlock | null {
  const [, signs, text] = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line) ?? []
  return signs === undefined || text === undefined ? null : block(text, 'heading', signs.length)
}

function itemOf(line: string): TextBlock | null {
  const item = withoutBullet(line)
  return item === null ? null : block(item, 'item')
}

/** Cells parted by tabs, or by bars as Markdown writes them; the line under its head is empty. */
function rowOf(line: string): TextBlock | null {
  const cells = /^\|(.+)\|\s*$/.exec(line)?.[1]
  if (cells === undefined) return line.trim().includes('\t') ? block(line, 'row') : null
  if (/^[\s|:-]+$/.test(cells)) return block('', 'row')
  return block(
    cells
      .split('|')
      .map((cell) => cell.trim())
      .join('\t'),
    'row',
  )
}
