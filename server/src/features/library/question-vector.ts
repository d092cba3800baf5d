import type { Embedder } from '@maju/providers/embedding/embedder'
import { errorFields, type Log } from '../../platform/log.ts'

/** After a failure nobody is kept waiting for the embedder for so long. */
const REST_SECONDS = 60
/** A question waits no longer than this for its vector. */
const PATIENCE_SECONDS = 3

export const nameOf = (embedder: Embedder): string => {
  const { provider, model } = embedder.describe()
  return `${provider}/${model}`
}

type Needs = { embedder: Embedder | null; mask: (text: string) => string; now: () => Date; log: Log }

/** The vector of a question; null where there is no embedder, or it failed. Never fails. */
export function questionVector({ embedder, mask, now, log }: Needs) {
  let restsUntil = 0
  return async (query: string, signal: AbortSignal): Promise<readonly number[] | null> => {
    if (!embedder || now().getTime() < restsUntil) return null
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
}
export type QuestionVector = ReturnType<typeof questionVector>
