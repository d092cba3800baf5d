import type { BenchLibrary } from './bench-library.ts'
import type { RetrievalSet, Row } from './sets.ts'

const { signal } = new AbortController()
/** Hits looked at for ten different rows: a row may be cut into several passages. */
const HITS = 50

/** Puts a set into the library, each row as a document of its own. */
export async function addSet({ library }: BenchLibrary, { name, rows }: RetrievalSet): Promise<void> {
  for (const { id, company, path, text } of rows) {
    const fields = { title: id, kind: 'report', source: null, published: null } as const
    await library.addSharedForJob(company || name, { ...fields, content: contentOf(path, text) })
  }
}

const contentOf = (path: Row['path'], text: string) => (path.length > 0 ? { sections: [{ path, text }] } : { text })

/** What the product finds for every question, out of everything that is in the library. */
export async function productRanking(
  { library, actor }: BenchLibrary,
  { questions }: RetrievalSet,
): Promise<string[][]> {
  const ranked: string[][] = []
  for (const { query } of questions) {
    const { hits } = await library.search(actor, null, { query, limit: HITS }, signal)
    ranked.push([...new Set(hits.map(({ title }) => title))])
  }
  return ranked
}
