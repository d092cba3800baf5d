import { type DocumentLine, documentLines } from '@maju/text/sources/document-lines'
import { afterBullet } from '@maju/text/sources/line-pieces'
import { programLines } from '@maju/text/sources/program-lines'
import { type Piece, pieceOf, within } from './piece.ts'
import { sectionOfTable, titleIn } from './resume-sections.ts'
import type { Section } from './section.ts'

/** A line of a résumé without its bullet, in its section. */
export type ResumeLine = Piece & {
  section: Section
  bullet: boolean
  /** Empty cells before it, in a row of a table. */
  emptyCells: number
  /** What stood before it on the same line and says which part of an entry it is (`담당업무: …`), or null. */
  label: string | null
  /** Counts the titles: lines of one part have the same number. */
  part: number
}

/** Pictures and placeholders of markup: nobody writes them on a résumé, and they can carry away what is filled into them. */
const MARKUP = /!\[[^\]]*\]\(|\{\{|<\s?(?:script|img|iframe)\b/iu

type State = {
  section: Section
  part: number
  /** The section of the table that is being read. */ table: Section | null
}

/** The lines that a person would read, each in its section; titles, and lines that speak to a program, are none. */
export function resumeLines(text: string): ResumeLine[] {
  const all = documentLines(text)
  const forPrograms = programLines(text, all)
  const state: State = { section: 'head', part: 0, table: null }
  return all.flatMap((line) => {
    const hostile = forPrograms.has(line) || MARKUP.test(text.slice(line.start, line.end))
    return hostile ? [] : lineIn(text, line, state)
  })
}

function lineIn(text: string, { start, end }: DocumentLine, state: State): ResumeLine[] {
  const said = text.slice(start, end)
  const emptyCells = tabsBefore(text, start)
  const begins = sectionOfTable(said)
  if (begins) state.part += 1
  state.table = begins ?? (said.includes('\t') || emptyCells > 0 ? state.table : null)
  const { part, section } = state
  if (state.table)
    return [resumeLine(pieceOf(text, start, end), { section: state.table, part, label: null, emptyCells })]
  const title = titleIn(said, section)
  if (!title) return [resumeLine(pieceOf(text, start, end), { section, part, label: null, emptyCells })]
  if (!title.inside) enter(state, title)
  if (title.rest === null) return []
  const rest = { section: title.section, part: state.part, label: title.inside ? title.title : null, emptyCells: 0 }
  return [resumeLine(pieceOf(text, start + title.rest, end), rest)]
}

function enter(state: State, { section, rest }: { section: Section; rest: number | null }): void {
  if (section !== state.section || rest === null) state.part += 1
  state.section = section
}

/** Without the signs of notes around a line: `### 가온페이`, `**Analyst**`. */
function withoutMarks(piece: Piece): Piece {
  const from = /^(?:#{1,6}\s+|(?:\*\*|__)(?=\S))+/u.exec(piece.text)?.[0].length ?? 0
  const to = /(?:\*\*|__)?$/u.exec(piece.text)?.index ?? piece.text.length
  return within(piece, from, Math.max(from, to))
}

/** Empty cells at the beginning of a row are white space to everything else. */
function tabsBefore(text: string, start: number): number {
  let tabs = 0
  for (let at = start - 1; at >= 0 && /[^\S\r\n]/u.test(text.charAt(at)); at -= 1)
    if (text.charAt(at) === '\t') tabs += 1
  return tabs
}

function resumeLine(piece: Piece, rest: Pick<ResumeLine, 'section' | 'part' | 'label' | 'emptyCells'>): ResumeLine {
  const { from, bullet } = afterBullet(piece.text)
  const inner = withoutMarks(pieceOf(piece.text, from, piece.text.length))
  return { ...rest, bullet, text: inner.text, start: piece.start + inner.start, end: piece.start + inner.end }
}

/** The lines of a section, part by part. */
export function partsOf(lines: readonly ResumeLine[], section: Section): ResumeLine[][] {
  const parts = new Map<number, ResumeLine[]>()
  for (const line of lines) {
    if (line.section === section) parts.set(line.part, [...(parts.get(line.part) ?? []), line])
  }
  return [...parts.values()]
}
