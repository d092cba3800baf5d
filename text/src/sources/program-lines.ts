import type { DocumentLine } from './document-lines.ts'
import { CLOSES_BLOCK, OPENS_BLOCK, speaksToProgram } from './speaks-to-program.ts'

/** A block that nobody closes ends after this many lines. */
const LONGEST_BLOCK = 20

/** The lines that speak to a program: those that do so themselves, those inside a block, and two that do so together. */
export function programLines(text: string, lines: readonly DocumentLine[]): ReadonlySet<DocumentLine> {
  const found = new Set<DocumentLine>()
  let open = 0
  lines.forEach((line, at) => {
    const said = text.slice(line.start, line.end)
    if (open > 0 || speaksToProgram(said)) found.add(line)
    else if (joined(text, lines[at - 1], line)) found.add(line).add(lines[at - 1] ?? line)
    open = stillOpen(said, open, lines.length - at > LONGEST_BLOCK ? LONGEST_BLOCK : lines.length - at)
  })
  return found
}

/** A sentence that goes over the end of a line. */
function joined(text: string, before: DocumentLine | undefined, line: DocumentLine): boolean {
  if (!before || line.end - before.start > 800) return false
  const first = text.slice(before.start, before.end)
  return (
    !/[.!?:：]$/u.test(first) &&
    !speaksToProgram(first) &&
    speaksToProgram(`${first} ${text.slice(line.start, line.end)}`)
  )
}

function stillOpen(said: string, open: number, limit: number): number {
  const closes = said.search(CLOSES_BLOCK)
  const opens = said.search(OPENS_BLOCK)
  if (opens > closes) return limit
  return closes >= 0 ? 0 : Math.max(0, open - 1)
}
