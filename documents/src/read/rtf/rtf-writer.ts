import type { TextBlock } from '@maju/contracts/document'
import { withoutBullet } from '../draft/bullets.ts'
import { addHidden, emptyStory } from '../draft/rows.ts'
import { type Run, unseen } from './run.ts'
import type { Tables } from './tables.ts'

const LETTERS: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}
const LINE_ENDS = new Set(['par', 'line', 'sect', 'page'])

/** Puts text together as the tokens bring it: letters into lines, cells into rows, hidden runs aside. */
export function rtfWriter({ encoding, fonts, colours }: Tables) {
  const found = emptyStory()
  let pending: number[] = []
  let line = ''
  let cells: string[] = []

  const write = (text: string, run: Run) => {
    const reason = unseen(run, colours)
    if (reason === null) line += text
    else addHidden(found.hidden, { text, reason, place: null })
  }
  const flush = (run: Run) => {
    if (pending.length > 0 && !run.skip) {
      const decoder = new TextDecoder(fonts.get(run.font) ?? encoding)
      write(decoder.decode(Uint8Array.from(pending)), run)
    }
    pending = []
  }
  const endLine = (run: Run) => {
    if (line.trim() !== '') found.blocks.push(blockOf(line, run))
    line = ''
  }
  const endRow = () => {
    found.blocks.push(...rowBlock(cells))
    cells = []
  }

  return {
    found,
    flush,
    bytes: (bytes: readonly number[], run: Run) => void (run.skip || pending.push(...bytes)),
    letter: (letter: string, run: Run) => {
      flush(run)
      if (!run.skip) write(letter, run)
    },
    word: (word: string, run: Run) => {
      flush(run)
      if (run.skip) return
      if (LINE_ENDS.has(word)) endLine(run)
      else if (word === 'cell') {
        cells.push(line.trim())
        line = ''
      } else if (word === 'row') endRow()
      else if (LETTERS[word] !== undefined) write(LETTERS[word], run)
    },
    end: (run: Run) => {
      flush(run)
      endLine(run)
      endRow()
    },
  }
}

function blockOf(line: string, { part }: Run): TextBlock {
  if (part !== 'body') return { text: line, kind: part, level: null, place: null }
  const item = withoutBullet(line)
  return { text: item ?? line, kind: item === null ? 'paragraph' : 'item', level: null, place: null }
}

function rowBlock(cells: readonly string[]): TextBlock[] {
  const text = cells.join('\t')
  return text.trim() === '' ? [] : [{ text, kind: 'row', level: null, place: null }]
}
