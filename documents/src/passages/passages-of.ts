import type { Span } from '@maju/contracts/basics'
import type { ReadFile, TextBlock } from '@maju/contracts/document'
import { splitSentences } from '@maju/text/sentences'
import { documentText } from '../document-text.ts'
import { sectionPaths } from './section-paths.ts'
import { type TableContext, tableContexts, unitIn } from './table-context.ts'

/** Characters of a passage: none is longer, and only the last one before a larger border is shorter. */
export const PASSAGE_CHARACTERS = { least: 600, most: 1200 } as const

/** A piece of a document that can be found by itself. */
export type Passage = Span & {
  /** `text.slice(start, end)` of the document. */
  text: string
  /** Headings above it, the outermost first. */
  sectionPath: string[]
  /** Where it begins; null where the format knows no pages. */
  page: number | null
  /** What is searched: whose it is and where it stands, then its text. */
  searched: string
  /** What stands above a row with which it begins. */
  table: TableContext
}

/** A block as it lies in the text, or one of the parts of a long one. */
type Piece = Span & { path: string[]; block: TextBlock; index: number }

/** Cuts a document at the borders of its blocks; a block that is longer than a passage is cut at its sentences. */
export function passagesOf(read: Pick<ReadFile, 'blocks'>, of: { company: string; title: string }): Passage[] {
  const { text, spans } = documentText(read)
  const paths = sectionPaths(read.blocks)
  const tables = tableContexts(read.blocks)
  const pieces = spans.flatMap(({ block: index, ...span }): Piece[] => {
    const block = read.blocks[index]
    const path = paths[index]
    if (!block || !path) return []
    return shortSpans(text, span).map((each) => ({ ...each, path, block, index }))
  })
  return grouped(pieces).map((group) => {
    const [first] = group
    const { start, index } = first
    const end = group.at(-1)?.end ?? first.end
    const sectionPath = pathOf(group)
    const own = text.slice(start, end)
    return {
      start,
      end,
      text: own,
      sectionPath,
      page: first.block.place?.page ?? null,
      searched: searchedText({ ...of, sectionPath, text: own }),
      table: first.block.kind === 'heading' ? NO_TABLE : (tables[index] ?? NO_TABLE),
    }
  })
}

/** Whose a passage is and where it stands belong to what is searched: a table seldom names its company. */
export function searchedText(of: Pick<Passage, 'sectionPath' | 'text'> & { company: string; title: string }): string {
  const path = of.sectionPath.length > 0 ? of.sectionPath : [of.title]
  return `[${of.company}] ${path.join(' > ')}\n${of.text}`
}

const NO_TABLE: TableContext = { header: [], unit: null }

type Group = [Piece, ...Piece[]]

function grouped(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && belongs(group, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function belongs(group: Group, piece: Piece): boolean {
  const last = group.at(-1) ?? group[0]
  const characters = last.end - group[0].start
  if (piece.end - group[0].start > PASSAGE_CHARACTERS.most) return false
  if (characters >= PASSAGE_CHARACTERS.least) return false
  if (piece.block.kind !== 'heading') return true
  // Under a new heading a table and its unit are others.
  if (group.some(({ block }) => block.kind === 'row' || unitIn(block.text) !== null)) return false
  // A new section begins a new passage, unless the one before is too short to stand alone and both are parts of the same.
  const shared = common(last.path, piece.path)
  return characters < PASSAGE_CHARACTERS.least / 2 && (shared.length > 0 || last.path.length === 0)
}

/** What all of its body has in common; headings that lead down to it say no less. */
function pathOf(group: Group): string[] {
  const body = group.filter(({ block }) => block.kind !== 'heading')
  return body.length > 0 ? body.map(({ path }) => path).reduce(common) : (group.at(-1) ?? group[0]).path
}

function common(one: readonly string[], other: readonly string[]): string[] {
  const differs = one.findIndex((part, i) => part !== other[i])
  return one.slice(0, differs < 0 ? one.length : differs)
}

function shortSpans(text: string, span: Span): Span[] {
  if (span.end - span.start <= PASSAGE_CHARACTERS.most) return [span]
  const parts: Span[] = []
  for (const sentence of splitSentences(text.slice(span.start, span.end))) {
    const [start, end] = [span.start + sentence.start, span.start + sentence.end]
    const last = parts.at(-1)
    if (last && end - last.start <= PASSAGE_CHARACTERS.most) last.end = end
    else parts.push(...chopped(text, { start, end }))
  }
  return parts
}

/** A sentence without end: cut at white space, or in the middle where there is none, never inside of a character. */
function chopped(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > PASSAGE_CHARACTERS.most) {
    const limit = from + PASSAGE_CHARACTERS.most
    const space = text.lastIndexOf(' ', limit)
    const isInside = /[\udc00-\udfff]/u.test(text.charAt(limit)) && /[\ud800-\udbff]/u.test(text.charAt(limit - 1))
    const to = space > from + PASSAGE_CHARACTERS.least ? space + 1 : isInside ? limit - 1 : limit
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}
