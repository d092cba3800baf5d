/** What an index holds, by key. */
export type Kept = { fields: string[]; documents: Map<string, Record<string, unknown>> }

export const statusOf = (statusCode: number) => ({
  status: statusCode < 300,
  errorMessage: statusCode < 300 ? null : 'Not taken.',
  statusCode,
})

type Query = {
  search?: string
  vectorQueries?: { vector: number[]; fields: string; k: number }[]
  filter?: string
  top?: number
  skip?: number
}
type Row = { id: string; document: Record<string, unknown>; score: number }

/** The documents that a filter lets through, ranked by BM25 over words, or by cosine; without either in no order. */
export function answerSearch({ documents }: Kept, body: unknown) {
  const { search, vectorQueries = [], filter, top = 50, skip = 0 } = body as Query
  const all = [...documents].map(([id, document]): Row => ({ id, document, score: 1 }))
  const some = all.filter(({ document }) => fits(document, filter))
  const [vector] = vectorQueries
  const ranked = vector ? byCosine(some, vector.vector).slice(0, vector.k) : search ? byWords(all, some, search) : some
  return {
    '@odata.context': "https://service.search.windows.net/indexes('i')/$metadata#docs(*)",
    value: ranked.slice(skip, skip + top).map(({ id, score }) => ({ '@search.score': score, id })),
  }
}

/** `field eq 'text'` or `field eq 1`, joined by `and`: all that is asked here. */
function fits(document: Record<string, unknown>, filter: string | undefined): boolean {
  if (filter === undefined) return true
  return filter.split(' and ').every((part) => {
    const [, field = '', text, number] = /^(\w+) eq (?:'((?:[^']|'')*)'|(-?\d+))$/.exec(part) ?? []
    if (field === '') throw new Error(`a filter that the service would refuse: ${part}`)
    return document[field] === (text === undefined ? Number(number) : text.replaceAll("''", "'"))
  })
}

const wordsOf = (text: unknown): string[] => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : [])

/** As Lucene scores: how rare a word is, is counted over the whole index. */
function byWords(all: readonly Row[], some: readonly Row[], search: string): Row[] {
  const lengths = all.map(({ document }) => wordsOf(document.terms).length)
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(lengths.length, 1)
  const weights = new Map(
    wordsOf(search).map((word) => {
      const containing = all.filter(({ document }) => wordsOf(document.terms).includes(word)).length
      return [word, Math.log(1 + (all.length - containing + 0.5) / (containing + 0.5))]
    }),
  )
  return sorted(
    some.map((row) => {
      const words = wordsOf(row.document.terms)
      const score = [...weights].reduce((sum, [word, weight]) => {
        const count = words.filter((each) => each === word).length
        return sum + (weight * count) / (count + 1.2 * (0.25 + (0.75 * words.length) / average))
      }, 0)
      return { ...row, score }
    }),
  ).filter(({ score }) => score > 0)
}

const byCosine = (some: readonly Row[], vector: readonly number[]): Row[] =>
  sorted(
    some.flatMap((row) => {
      const of = row.document.vector
      return Array.isArray(of) ? [{ ...row, score: 1 / (2 - cosine(of as number[], vector)) }] : []
    }),
  )

function cosine(one: readonly number[], other: readonly number[]): number {
  const dot = one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
  return dot / (Math.hypot(...one) * Math.hypot(...other))
}

const sorted = (rows: readonly Row[]): Row[] => rows.toSorted((one, other) => other.score - one.score)
