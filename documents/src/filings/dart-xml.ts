import type { TextBlock } from '@maju/contracts/document'
import { visible } from '@maju/text/hidden'
import { headingOf } from '../passages/headings.ts'
import { dartTables } from './dart-table.ts'
import { dartTokens, type DartToken } from './dart-tokens.ts'

export type DartDocument = {
  /** `사업보고서`; null where the filing does not say. */
  name: string | null
  company: string | null
  /** Titles as headings with their depth, paragraphs, rows of tables with tabs between the cells as they are written. */
  blocks: TextBlock[]
}

const DEEPEST = 9

/** The text of a DART filing: UTF-8 or EUC-KR, whatever it says of itself. */
export function decodeDart(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}

/** Reads a filing as it comes from DART, which is XML only by intention: bare `&`, decorative `<…>`, tables in cells, missing ends. Linear in its length. */
export function readDartXml(xml: string): DartDocument {
  const reader = dartReader()
  for (const token of dartTokens(xml)) reader.take(token)
  return reader.done()
}

const TOKENS_A_TURN = 20_000

/** The same in turns: a filing of megabytes takes a second, and others want to be served meanwhile. */
export async function readDartInTurns(xml: string, nextTurn: () => Promise<unknown>): Promise<DartDocument> {
  const reader = dartReader()
  let tokens = 0
  for (const token of dartTokens(xml)) {
    reader.take(token)
    tokens += 1
    if (tokens % TOKENS_A_TURN === 0) await nextTurn()
  }
  return reader.done()
}

/** What holds no text that is read. */
const SKIPPED = new Set(['EXTRACTION', 'SUMMARY', 'FORMULA-VERSION', 'IMG-CAPTION'])
const CELLS = new Set(['TD', 'TH', 'TU', 'TE'])
const SPECIAL = new Set(['TITLE', 'COVER-TITLE', 'DOCUMENT-NAME', 'COMPANY-NAME'])
const LINES = new Set(['P', 'BR', 'PGBRK', 'LI', 'DIV', 'WARNING', 'INSERTION', 'CORRECTION'])

/** What stands outside of tables: titles by the depth of their sections, and lines. */
function proseReader(found: DartDocument) {
  let line = ''
  let depth = 0
  /** The tag whose text is a title, or the name of the document or company. */
  let special: string | null = null

  function endLine() {
    for (const each of line.split('\n')) {
      const text = tidy(each)
      if (text !== '') found.blocks.push(lineBlock(text, depth))
    }
    line = ''
  }

  function endSpecial() {
    const text = tidy(line)
    line = ''
    if (special === 'DOCUMENT-NAME') found.name ??= text || null
    else if (special === 'COMPANY-NAME') found.company ??= text || null
    else if (text !== '') found.blocks.push({ text, kind: 'heading', level: levelOf(depth), place: null })
    special = null
  }

  return {
    endLine,
    write: (text: string) => void (line += text),
    open(tag: string) {
      const level = tag === 'PART' ? '1' : /^SECTION-(\d)$/.exec(tag)?.[1]
      if (level === undefined && !SPECIAL.has(tag)) return
      // What was written before is a line of its own.
      endLine()
      if (level === undefined) special = tag
      else depth = Number(level)
    },
    close: (tag: string) => (tag === special ? endSpecial() : undefined),
  }
}

function dartReader() {
  const found: DartDocument = { name: null, company: null, blocks: [] }
  const tables = dartTables((block) => found.blocks.push(block))
  const prose = proseReader(found)
  let skipped: string | null = null

  const separate = () => (tables.isOpen() ? tables.write(' ') : prose.endLine())

  function open({ tag, attributes }: Extract<DartToken, { kind: 'open' }>) {
    if (tag === 'TABLE') {
      if (!tables.isOpen()) prose.endLine()
      tables.open()
    } else if (tag === 'TR') tables.openRow()
    else if (CELLS.has(tag)) tables.openCell(attributes)
    else if (LINES.has(tag)) separate()
    else if (!tables.isOpen()) prose.open(tag)
  }

  function close(tag: string) {
    if (tag === 'TABLE') tables.close()
    else if (tag === 'TR') tables.closeRow()
    else if (CELLS.has(tag)) tables.closeCell()
    else if (LINES.has(tag)) separate()
    else prose.close(tag)
  }

  return {
    take(token: DartToken) {
      if (skipped !== null) skipped = token.kind === 'close' && token.tag === skipped ? null : skipped
      else if (token.kind === 'text') (tables.isOpen() ? tables : prose).write(token.text)
      else if (token.kind === 'close') close(token.tag)
      else if (SKIPPED.has(token.tag) && !token.empty) skipped = token.tag
      else open(token)
    },
    done(): DartDocument {
      while (tables.isOpen()) tables.close()
      prose.endLine()
      return found
    },
  }
}

const levelOf = (depth: number): number => Math.min(Math.max(depth, 1), DEEPEST)

const tidy = (text: string): string => visible(text).replaceAll(/\s+/gu, ' ').trim()

/** `가. 주요 제품` inside of a section is a heading below it. */
function lineBlock(text: string, depth: number): TextBlock {
  const heading = headingOf(text)
  if (!heading || text.startsWith('#')) return { text, kind: 'paragraph', level: null, place: null }
  return { text, kind: 'heading', level: levelOf(Math.max(heading.level, depth + 1)), place: null }
}
