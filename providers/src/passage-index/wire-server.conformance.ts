import { type BadServer, json, type SeenRequest, startBadServer } from '../wire/bad-server.conformance.ts'
import { answerSearch, type Kept, statusOf } from './search-engine.conformance.ts'

/** `works`: what is kept is searched. `items`: the status of each item that is not taken, by its key. */
export type Said = { works: true } | { items: Record<string, number> }

const bodyOf = ({ body }: SeenRequest): unknown => JSON.parse(Buffer.from(body, 'latin1').toString())

type SearchServer = BadServer<Said> & { indexes: Map<string, Kept> }

/** Speaks as Azure AI Search does (REST, 2024-07-01) on 127.0.0.1, well or badly: indexes are made, filled, filtered and searched. */
export async function startSearchServer(): Promise<SearchServer> {
  const indexes = new Map<string, Kept>()
  const server = await startBadServer<Said>((seen) => {
    const [, name = '', what = ''] = /^\/indexes\/([^/?]+)(\/[^?]*)?\?api-version=2024-07-01$/.exec(seen.path) ?? []
    if (name === '') return null
    const common = {
      ...json,
      half: '{"value": [{"@search.score": 1.5, "id',
      error: (code: string, message: string) => ({ error: { code, message } }),
    }
    if (what === '') return { ...common, status: 201, whole: () => JSON.stringify(made(name, bodyOf(seen))) }
    const kept = indexes.get(decodeURIComponent(name))
    // As the service says it of an index that is not there.
    if (!kept) return { ...common, status: 404, whole: () => '{"error":{"code":"","message":"No index was found"}}' }
    if (what === '/docs/search') return { ...common, whole: () => JSON.stringify(answerSearch(kept, bodyOf(seen))) }
    const items = (said: Said) => taken(kept, bodyOf(seen), 'items' in said ? said.items : {})
    return { ...common, status: 207, whole: (said: Said) => JSON.stringify({ value: items(said) }) }
  })

  function made(name: string, definition: unknown): unknown {
    const { fields } = definition as { fields: { name: string }[] }
    const before = indexes.get(name)
    indexes.set(name, { fields: fields.map((field) => field.name), documents: before?.documents ?? new Map() })
    return definition
  }
  return { ...server, indexes }
}

type Action = Record<string, unknown> & { '@search.action': string; id: string }

function taken({ fields, documents }: Kept, body: unknown, refused: Record<string, number>) {
  const { value } = body as { value: Action[] }
  return value.map(({ '@search.action': action, ...document }) => {
    const unknown = Object.keys(document).find((name) => !fields.includes(name))
    const statusCode = refused[document.id] ?? (unknown ? 400 : 200)
    if (statusCode < 300 && action === 'delete') documents.delete(document.id)
    else if (statusCode < 300) documents.set(document.id, { ...documents.get(document.id), ...document })
    return { key: document.id, ...statusOf(statusCode) }
  })
}
