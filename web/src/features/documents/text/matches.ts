import type { Span } from '@maju/contracts/basics'

/** More is not shown: whoever finds so many looks for something else. */
const MOST = 1000

const literally = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)

/** Where a text says what is looked for, whatever the case of its letters and the white space between words. */
export function matchesOf(text: string, query: string): Span[] {
  const words = query.trim().split(/\s+/u)
  if (words[0] === '') return []
  const pattern = new RegExp(words.map(literally).join(String.raw`\s+`), 'giu')
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === MOST) break
  }
  return found
}

export type Stretch = Span & { match: number | null }

/** A span cut at the borders of the matches in it; each stretch says which match it belongs to. */
export function stretchesOf({ start, end }: Span, matches: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = []
  let from = start
  for (const [at, match] of matches.entries()) {
    const inner = { start: Math.max(match.start, start), end: Math.min(match.end, end) }
    if (inner.start >= inner.end) continue
    if (inner.start > from) stretches.push({ start: from, end: inner.start, match: null })
    stretches.push({ ...inner, match: at })
    from = inner.end
  }
  if (from < end) stretches.push({ start: from, end, match: null })
  return stretches
}
