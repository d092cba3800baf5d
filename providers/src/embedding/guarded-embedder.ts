import { ProviderError } from '../provider-error.ts'
import { cleanText } from '../wire/clean-text.ts'
import { inTime } from '../wire/deadline.ts'
import type { Embedder } from './embedder.ts'
import type { RawEmbedder } from './raw-embedder.ts'

export type Limits = {
  /** For one batch. Default 60. */
  timeoutSeconds?: number
}

/** What a model reads of one text; longer ones are cut here, since some services answer them with an error. */
const mostCharacters = 6000
const mostDimensions = 8192

/** The manners that every adapter shares: deadline, abort, batches, vectors that can be true and have length 1, typed errors. */
export function guardedEmbedder(raw: RawEmbedder, { timeoutSeconds = 60 }: Limits = {}): Embedder {
  const { provider } = raw.description

  return {
    describe: () => raw.description,

    async embed({ kind, signal: asked, ...given }) {
      const texts = given.texts.map((text) => cleanText(text).slice(0, mostCharacters).toWellFormed())
      const vectors: number[][] = []
      for (let at = 0; at < texts.length; at += raw.mostTexts) {
        const batch = texts.slice(at, at + raw.mostTexts)
        const made = await inTime({ provider, signal: asked, timeoutSeconds }, (signal) =>
          raw.embed({ texts: batch, kind, signal }),
        )
        if (made.length !== batch.length) throw wrong(provider, 'another number of vectors than texts')
        vectors.push(...made.map((vector) => unit(provider, vector)))
      }
      if (vectors.some((vector) => vector.length !== vectors[0]?.length))
        throw wrong(provider, 'vectors of different dimensions')
      return vectors
    },
  }
}

const wrong = (provider: string, detail: string) => new ProviderError(provider, 'invalid-output', { detail })

function unit(provider: string, vector: readonly number[]): number[] {
  const length = Math.hypot(...vector)
  if (vector.length === 0 || vector.length > mostDimensions)
    throw wrong(provider, 'a vector without a size that can be')
  if (!Number.isFinite(length) || length === 0) throw wrong(provider, 'a vector without direction')
  return vector.map((value) => value / length)
}
