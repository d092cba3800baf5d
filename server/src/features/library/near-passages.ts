import type { NoVectorsReason } from '@maju/contracts/library'
import { shareByQuality, shareByStandingOut } from '@maju/documents/search/fusion'
import type { Embedder } from '@maju/providers/embedding/embedder'
import { errorFields, type Log } from '../../platform/log.ts'
import type { Scope } from './passage-search.store.ts'
import type { QualityStore } from './quality.store.ts'
import type { NearPassage, VectorStore } from './vector.store.ts'

/** Up to so many vectors are all compared; of more only those of the passages that keywords found, so that a search stays quick. */
const MOST_COMPARED = 5000
/** After a failure nobody is kept waiting for the embedder for so long. */
const REST_SECONDS = 60
/** A question waits no longer than this for its vector. */
const PATIENCE_SECONDS = 3

export type Near = {
  /** By number of the passage, the nearest first. */
  similarities: ReadonlyMap<number, number>
  /** How much they count in a fused score, 0 to 1. */
  share: number
  embedder: string | null
  /** Why there are none; null where there are. */
  without: NoVectorsReason | null
}

type Asked = { query: string; keyword: ReadonlyMap<number, number>; most: number }
export type NearPassages = (scope: Scope, asked: Asked, signal: AbortSignal) => Promise<Near>

type Needs = {
  store: VectorStore
  quality: QualityStore
  embedder: Embedder | null
  mask: (text: string) => string
  now: () => Date
  log: Log
}

export const nameOf = (embedder: Embedder): string => {
  const { provider, model } = embedder.describe()
  return `${provider}/${model}`
}

const without = (reason: NoVectorsReason): Near => ({
  similarities: new Map(),
  share: 0,
  embedder: null,
  without: reason,
})

/** Passages whose vectors are near that of a question. Never fails: what is in the way is said instead. */
export function nearPassages({ store, quality, embedder, mask, now, log }: Needs): NearPassages {
  if (!embedder) return async () => without('no-embedder')
  const name = nameOf(embedder)
  let restsUntil = 0
  let compares: Promise<boolean> | null = null

  /** Asked once; where the asking itself failed, again the next time. */
  const canCompare = (): Promise<boolean> => {
    compares ??= store.canCompare().catch((error: unknown) => {
      compares = null
      throw error
    })
    return compares
  }

  const vectorOf = async (query: string, signal: AbortSignal): Promise<readonly number[] | null> => {
    if (now().getTime() < restsUntil) return null
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_SECONDS * 1000)])
      const [vector] = await embedder.embed({ texts: [mask(query)], kind: 'query', signal: patience })
      return vector ?? null
    } catch (error) {
      if (!signal.aborted) {
        restsUntil = now().getTime() + REST_SECONDS * 1000
        log.warn(errorFields(error), 'question-not-embedded')
      }
      return null
    }
  }

  /** By what was tried here, else by how far the nearest stands out. */
  async function shareOf([nearest]: readonly NearPassage[]): Promise<number> {
    const tried = await quality.find(name)
    if (tried) return shareByQuality({ keyword: tried.keywordQuality, vectors: tried.vectorQuality })
    return nearest ? shareByStandingOut(nearest.similarity, nearest) : 0
  }

  return async (scope, { query, keyword, most }, signal) => {
    if (!(await canCompare())) return without('database-without-vectors')
    const embedded = await store.countOf(scope, name)
    if (embedded === 0) return without('nothing-embedded')
    const vector = await vectorOf(query, signal)
    if (!vector) return without('embedder-failed')
    const among = embedded > MOST_COMPARED ? [...keyword.keys()] : null
    const rows = await store.nearest(scope, { embedder: name, vector, among, most })
    const share = await shareOf(rows)
    if (share === 0) return without('embedder-not-trusted')
    const similarities = new Map(rows.map(({ number, similarity }) => [number, similarity]))
    return { similarities, share, embedder: name, without: null }
  }
}
