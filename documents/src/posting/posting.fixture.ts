import { readPage } from './read-page.ts'
import { readPosting } from './read-posting.ts'

export const today = '2026-11-29'

export function postingOf(html: string) {
  const { blocks, facts, hidden } = readPage(html)
  return { ...readPosting({ blocks, facts, today, mostCharacters: 60_000 }), hidden }
}

/** A posting as plain lines; `# ` makes a heading, `- ` an item, as the readers of files do. */
export function postingOfText(text: string) {
  const blocks = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      text: line.replace(/^(?:# |- )/, ''),
      kind: line.startsWith('# ')
        ? ('heading' as const)
        : line.startsWith('- ')
          ? ('item' as const)
          : ('paragraph' as const),
      level: null,
      place: null,
    }))
  return readPosting({ blocks, facts: null, today, mostCharacters: 60_000 })
}

export const values = (statements: readonly { value: string }[]) => statements.map(({ value }) => value)
