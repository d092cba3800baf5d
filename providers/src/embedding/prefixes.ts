import type { EmbeddedKind } from './embedder.ts'

type Prefixes = Record<EmbeddedKind, string>

/** What models want to read before a text, as the cards of their families say; the services of OpenAI and Google want nothing. */
const families: readonly (readonly [RegExp, Prefixes])[] = [
  [/(?:^|[^a-z])(?:multilingual-)?(?:ko)?e5(?:$|[^a-z0-9]|-)/i, { query: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/i, { query: 'search_query: ', passage: 'search_document: ' }],
]

/** The text as a model of this name wants it. */
export function prefixed(model: string, kind: EmbeddedKind, texts: readonly string[]): string[] {
  const prefix = families.find(([pattern]) => pattern.test(model))?.[1][kind] ?? ''
  return texts.map((text) => prefix + text)
}
