import { bm25 } from '@maju/documents/search/bm25'
import type { RetrievalSet } from './sets.ts'

const words = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/** What every question finds by the same BM25 over words as they stand between white space, in the bare texts. */
export function plainRanking({ rows, questions }: RetrievalSet): string[][] {
  const lists = new Map<string, { passages: number[]; counts: number[]; lengths: number[] }>()
  let total = 0
  for (const [passage, { text }] of rows.entries()) {
    const own = words(text)
    total += own.length
    const counts = new Map<string, number>()
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const [word, count] of counts) {
      const list = lists.get(word) ?? { passages: [], counts: [], lengths: [] }
      list.passages.push(passage)
      list.counts.push(count)
      list.lengths.push(own.length)
      lists.set(word, list)
    }
  }
  const collection = { passages: rows.length, averageLength: total / rows.length }
  return questions.map(({ query }) => {
    const found = [...new Set(words(query))].flatMap((word) => {
      const list = lists.get(word)
      return list ? [list] : []
    })
    const scores = [...bm25(found, collection)].toSorted((one, other) => other[1] - one[1])
    return scores.slice(0, 10).map(([passage]) => rows[passage]?.id ?? '')
  })
}
