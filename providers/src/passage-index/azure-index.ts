const PROFILE = 'by-cosine'
const ALGORITHM = 'hnsw'

/**
 * The index as the service is told to make it. Terms come as words of their own, so the analyser only parts them at spaces; the values of BM25 are
 * those of documents/src/search/bm25.ts, which are also what the service takes by itself.
 */
export function indexDefinition(name: string, dimensions: number | null) {
  const kept = { retrievable: false, stored: false }
  const field = { searchable: false, filterable: false, sortable: false, facetable: false }
  const vector = { ...field, ...kept, name: 'vector', type: 'Collection(Edm.Single)', searchable: true }
  return {
    name,
    fields: [
      { ...field, name: 'id', type: 'Edm.String', key: true, retrievable: true },
      { ...field, name: 'document', type: 'Edm.Int32', filterable: true, retrievable: false },
      { ...field, name: 'company', type: 'Edm.String', filterable: true, retrievable: false },
      { ...field, name: 'terms', type: 'Edm.String', searchable: true, retrievable: false, analyzer: 'whitespace' },
      ...(dimensions === null ? [] : [{ ...vector, dimensions, vectorSearchProfile: PROFILE }]),
    ],
    similarity: { '@odata.type': '#Microsoft.Azure.Search.BM25Similarity', k1: 1.2, b: 0.75 },
    ...(dimensions !== null && {
      vectorSearch: {
        algorithms: [{ name: ALGORITHM, kind: 'hnsw', hnswParameters: { metric: 'cosine' } }],
        profiles: [{ name: PROFILE, algorithm: ALGORITHM }],
      },
    }),
  }
}
