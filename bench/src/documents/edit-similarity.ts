/** How alike two texts are letter by letter, spaces aside, 0 to 1: one minus their distance (Levenshtein 1966) by the length of the longer. */
export function editSimilarity(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => Array.from(text.replaceAll(/\s+/g, ''))) as [string[], string[]]
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - distance(a, b) / longer
}

function distance(a: readonly string[], b: readonly string[]): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, letter] of a.entries()) {
    const now = [row + 1]
    for (let at = 1; at <= b.length; at += 1)
      now[at] = Math.min(
        (before[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
        (before[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1),
      )
    before = now
  }
  return before[b.length] ?? 0
}
