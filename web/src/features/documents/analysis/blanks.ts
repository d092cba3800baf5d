export type Piece = { at: number; text: string; isBlank: boolean }

const bracketed = /\[[^[\]]+\]/gu

/** An improved passage cut at its blanks: what stands in square brackets and did not before is for the person to fill in. */
export function cutAtBlanks(after: string, before: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: text, index } of after.matchAll(bracketed)) {
    if (before.includes(text)) continue
    if (index > from) pieces.push({ at: from, text: after.slice(from, index), isBlank: false })
    pieces.push({ at: index, text: text.slice(1, -1), isBlank: true })
    from = index + text.length
  }
  if (from < after.length) pieces.push({ at: from, text: after.slice(from), isBlank: false })
  return pieces
}
