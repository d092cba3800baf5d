import { createHash } from 'node:crypto'
import { ProviderError } from '../provider-error.ts'
import { inTime } from '../wire/deadline.ts'
import type { Limits } from '../wire/request.ts'
import { indexDefinition } from './azure-index.ts'
import { type AzureSearchAccess, type AzureSearchWire, azureSearchWire, provider } from './azure-search-wire.ts'
import type { IndexedPassage, IndexQuestion, IndexRanking, PassageIndex } from './passage-index.ts'

type AzureSearchOptions = AzureSearchAccess &
  Limits & {
    /** How the index is called; what follows it names its vectors. */
    indexName: string
    /** Name of the embedder whose vectors are kept; null: none are. */
    vectorsOf: string | null
  }

/** Documents of one request; with vectors of three thousand numbers it stays well below the sixteen megabytes that are taken. */
const mostOfABatch = 100
/** Keys of one page of a search, and pages that are looked at; no document has so many passages. */
const pageOfKeys = 1000
const mostPages = 50
/** The service takes no more clauses of a query. */
const mostTerms = 500

/** Azure AI Search: passages as their terms and vectors, ranked by its BM25 and its cosine. */
export function azureAiSearch(options: AzureSearchOptions): PassageIndex {
  const { indexName, vectorsOf, timeoutSeconds = 30 } = options
  const index = vectorsOf === null ? indexName : `${indexName}-${digestOf(vectorsOf)}`
  const wire = azureSearchWire(options, index)
  const within = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) =>
    inTime({ provider, signal, timeoutSeconds }, work)

  return {
    describe: () => ({ provider, model: index }),
    prepare: (dimensions, asked) => within(asked, (signal) => wire.make(indexDefinition(index, dimensions), signal)),
    put: (passages, asked) => within(asked, (signal) => put(wire, passages, signal)),
    removeDocument: (document, asked) => within(asked, (signal) => removeDocument(wire, document, signal)),
    rank: (question) =>
      within(question.signal, (signal) =>
        rank(wire, { ...question, vector: vectorsOf === null ? null : question.vector, signal }),
      ),
  }
}

const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8)

async function put({ write }: AzureSearchWire, passages: readonly IndexedPassage[], signal: AbortSignal) {
  const left: string[] = []
  for (let at = 0; at < passages.length; at += mostOfABatch)
    left.push(...(await write(passages.slice(at, at + mostOfABatch).map(actionOf), signal)))
  return left.map(numberOf)
}

async function removeDocument({ search, write }: AzureSearchWire, document: number, signal: AbortSignal) {
  const keys: string[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const body = { filter: `document eq ${document}`, top: pageOfKeys, skip: page * pageOfKeys }
    const rows = await search(body, signal)
    keys.push(...rows.map(({ id }) => id))
    if (rows.length < pageOfKeys) break
  }
  for (let at = 0; at < keys.length; at += pageOfKeys) {
    const actions = keys.slice(at, at + pageOfKeys).map((id) => ({ '@search.action': 'delete', id }))
    const left = await write(actions, signal)
    if (left.length > 0) throw new ProviderError(provider, 'overloaded', { detail: 'some passages are left' })
  }
}

async function rank({ search }: AzureSearchWire, question: IndexQuestion): Promise<IndexRanking> {
  const { terms, vector, company, most, signal } = question
  const common = { ...(company !== null && { filter: `company eq '${company.replaceAll("'", "''")}'` }), top: most }
  const words = terms.slice(0, mostTerms).map(wordOf).join(' ')
  const scores = async (body: Record<string, unknown>) =>
    new Map((await search({ ...body, ...common }, signal)).map(({ id, score }) => [numberOf(id), score]))
  const none = new Map<number, number>()
  const [keyword, near] = await Promise.all([
    words === '' ? none : scores({ search: words, searchFields: 'terms', searchMode: 'any' }),
    vector === null ? none : scores({ vectorQueries: [{ kind: 'vector', vector, fields: 'vector', k: most }] }),
  ])
  // It says 1 / (1 + distance), with 1 - cosine for the distance.
  return { keyword, similarities: new Map([...near].map(([number, score]) => [number, 2 - 1 / score])) }
}

/** Terms stand in the index as words of their own: their numbers, which no query syntax knows and nobody reads. */
const wordOf = (term: number): string => (term >>> 0).toString(36)

const actionOf = ({ number, document, company, terms, vector }: IndexedPassage) => ({
  '@search.action': 'mergeOrUpload',
  id: String(number),
  document,
  company,
  terms: [...terms].flatMap(([term, count]) => Array.from({ length: count }, () => wordOf(term))).join(' '),
  ...(vector && { vector }),
})

/** @throws ProviderError for a key that is none of ours. */
function numberOf(key: string): number {
  if (!/^\d{1,10}$/.test(key)) throw new ProviderError(provider, 'invalid-output', { detail: 'a key that is not ours' })
  return Number(key)
}
