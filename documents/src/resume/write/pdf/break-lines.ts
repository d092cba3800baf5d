import type { Style } from '../look.ts'

/** Words in one look; with an address they can be clicked. */
export type Piece = { text: string; style: Style; link: string | null }
export type TextLine = { pieces: Piece[]; width: number }
type Width = (text: string, style: Style) => number

/** Where a line may end: behind white space, and between characters of scripts that have none between their words. */
const PARTS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]\s*|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+\s*|\s+/gu
/** What is longer than a line is parted behind these where it has any. */
const INSIDE = /[^/?&=._@-]+[/?&=._@-]*|[/?&=._@-]+/gu
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' })

/**
 * Text in lines of a width. Korean words stay whole; a word that is longer than a line is parted where an address can be, or anywhere. White space at the
 * end of a line stays: programs that put lines together again know by it that words were parted.
 */
export function brokenIntoLines(pieces: readonly Piece[], room: number, width: Width): TextLine[] {
  const lines: TextLine[] = [{ pieces: [], width: 0 }]
  for (const piece of pieces) {
    for (const part of piece.text.match(PARTS) ?? []) {
      const fitting = width(part.trimEnd(), piece.style) <= room ? [part] : parted(part, piece.style, room, width)
      for (const text of fitting) put(lines, { ...piece, text }, room, width)
    }
  }
  return lines
}

function put(lines: TextLine[], piece: Piece, room: number, width: Width): void {
  const line = lines.at(-1)
  if (!line) return
  const needed = width(piece.text.trimEnd(), piece.style)
  if (line.width + needed > room && line.pieces.length > 0) {
    if (piece.text.trim() !== '') lines.push({ pieces: [piece], width: width(piece.text, piece.style) })
    return
  }
  const last = line.pieces.at(-1)
  if (last && last.style === piece.style && last.link === piece.link) last.text += piece.text
  else line.pieces.push({ ...piece })
  line.width += width(piece.text, piece.style)
}

function parted(word: string, style: Style, room: number, width: Width): string[] {
  const parts = (word.match(INSIDE) ?? [word]).flatMap((part) =>
    width(part, style) <= room ? [part] : Array.from(graphemes.segment(part), ({ segment }) => segment),
  )
  const found: string[] = []
  let used = room
  for (const part of parts) {
    const more = width(part, style)
    if (used + more <= room) found.push(`${found.pop() ?? ''}${part}`)
    else found.push(part)
    used = used + more <= room ? used + more : more
  }
  return found
}
