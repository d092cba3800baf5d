import { type BadServer, json, type SeenRequest, startBadServer } from '../wire/bad-server.conformance.ts'

/** The vectors that a service gives for the texts of one request; more or fewer than texts where it does so. */
export type Said = (texts: readonly string[]) => readonly (readonly number[])[]

type Format = { texts(body: unknown): string[]; reply(vectors: readonly (readonly number[])[]): unknown }

const openAi: Format = {
  texts: (body) => (body as { input: string[] }).input,
  // In another order than asked: the index tells.
  reply: (vectors) => ({
    object: 'list',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })).toReversed(),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  }),
}

const google: Format = {
  texts: (body) =>
    (body as { requests: { content: { parts: { text: string }[] } }[] }).requests.map(
      ({ content }) => content.parts[0]?.text ?? '',
    ),
  reply: (vectors) => ({ embeddings: vectors.map((values) => ({ values })) }),
}

const formats: readonly (readonly [RegExp, Format])[] = [
  [/\/embeddings(?:\?|$)/, openAi],
  [/:batchEmbedContents(?:\?|$)/, google],
]

export const bodyOf = ({ body }: SeenRequest): unknown => JSON.parse(Buffer.from(body, 'latin1').toString())

/** Speaks every wire format of our adapters on 127.0.0.1, well or badly. */
export const startWireServer = (): Promise<BadServer<Said>> =>
  startBadServer((seen) => {
    const format = formats.find(([pattern]) => pattern.test(seen.path))?.[1]
    if (!format) return null
    return {
      ...json,
      whole: (said: Said) => JSON.stringify(format.reply(said(format.texts(bodyOf(seen))))),
      half: '{"data": [{"embedding": [0.1, ',
      error: (code, message) => ({ error: { code, message } }),
    }
  })
