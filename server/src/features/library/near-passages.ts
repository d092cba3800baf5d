import type { NoVectorsReason } from '@maju/contracts/library'
import { shareByQuality, shareByStandingOut } from '@maju/documents/search/fusion'
import type { Embedder } from '@maju/providers/embedding/embedder'
import type { Scope } from './passage-search.store.ts'
import type { QualityStore } from './quality.store.ts'
import { nameOf } from './question-vector.ts'
import type { NearPassage, VectorStore } from './vector.store.ts'

/** Up to so many vectors are all compared; of more only those of the passages that keywords found, so that a search stays quick. */
const MOST_COMPARED = 5000

export type Near = {
  /** By number of the passage, the nearest first. */
  similarities: ReadonlyMap<number, number>
  /** How much they count in a fused score, 0 to 1. */
  share: number
  embedder: string | null
  /** Why there are none; null where there are. */
  without: NoVectorsReason | null
}

type Asked = {
  /** Asked for only where it can be used. */
  vector: () => Promise<readonly number[] | null>
  keyword: ReadonlyMap<number, number>
  most: number
}
export type NearPassages = {
  find: (scope: Scope, asked: Asked) => Promise<Near>
  /** The same with similarities that were computed elsewhere, for passages of which the database has none to compare. */
  counting: (near: Near, similarities: ReadonlyMap<number, number>) => Promise<Near>
}

type Needs = { store: VectorStore; quality: QualityStore; embedder: Embedder | null }

const without = (reason: NoVectorsReason): Near => ({
  similarities: new Map(),
  share: 0,
  embedder: null,
  without: reason,
})

/** Passages whose vectors are near that of a question. What is in the way is said instead. */
export function nearPassages({ store, quality, embedder }: Needs): NearPassages {
  if (!embedder) return { find: async () => without('no-embedder'), counting: async (near) => near }
  const name = nameOf(embedder)
  let compares: Promise<boolean> | null = null

  /** Asked once; where the asking itself failed, again the next time. */
  const canCompare = (): Promise<boolean> => {
    compares ??= store.canCompare().catch((error: unknown) => {
      compares = null
      throw error
    })
    return compares
  }

  /** By what was tried here; null where nothing was. */
  async function triedShare(): Promise<number | null> {
    const tried = await quality.find(name)
    return tried && shareByQuality({ keyword: tried.keywordQuality, vectors: tried.vectorQuality })
  }

  /** By what was tried here, else by how far the nearest stands out. */
  const shareOf = async ([nearest]: readonly NearPassage[]): Promise<number> =>
    (await triedShare()) ?? (nearest ? shareByStandingOut(nearest.similarity, nearest) : 0)

  return {
    async find(scope, { vector: asked, keyword, most }) {
      if (!(await canCompare())) return without('database-without-vectors')
      const embedded = await store.countOf(scope, name)
      if (embedded === 0) return without('nothing-embedded')
      const vector = await asked()
      if (!vector) return without('embedder-failed')
      const among = embedded > MOST_COMPARED ? [...keyword.keys()] : null
      const rows = await store.nearest(scope, { embedder: name, vector, among, most })
      const share = await shareOf(rows)
      if (share === 0) return without('embedder-not-trusted')
      const similarities = new Map(rows.map(({ number, similarity }) => [number, similarity]))
      return { similarities, share, embedder: name, without: null }
    },

    async counting(near, similarities) {
      if (near.without === null) return { ...near, similarities }
      const share = similarities.size === 0 || near.without === 'embedder-not-trusted' ? 0 : ((await triedShare()) ?? 0)
      return share === 0 ? near : { similarities, share, embedder: name, without: null }
    },
  }
}
