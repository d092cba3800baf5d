import { ProviderError } from '../provider-error.ts'
import type { LanguageModel, TextPart } from './language-model.ts'

/**
 * A stream whose first word does not come within `milliseconds` ends with `timeout`, not to be retried, so that the caller
 * can say something of its own. Objects pass through: they have no first word.
 */
export function withFirstTokenGate(model: LanguageModel, { milliseconds }: { milliseconds: number }): LanguageModel {
  return {
    describe: () => model.describe(),
    writeObject: (request) => model.writeObject(request),

    async *streamText(request) {
      const stop = new AbortController()
      const { promise: late, reject } = Promise.withResolvers<never>()
      late.catch(() => {})
      const timer = setTimeout(() => {
        const detail = `no first word within ${milliseconds} ms`
        reject(new ProviderError(model.describe().provider, 'timeout', { detail, retryable: false }))
        stop.abort()
      }, milliseconds)
      const signal = AbortSignal.any([request.signal, stop.signal])
      const parts = model.streamText({ ...request, signal })[Symbol.asyncIterator]()
      try {
        for (;;) {
          const part: IteratorResult<TextPart> = await Promise.race([late, parts.next()])
          if (part.done) return
          clearTimeout(timer)
          yield part.value
        }
      } finally {
        clearTimeout(timer)
        // Not awaited: a model that ignores its signal would hold us here.
        parts.return?.().catch(() => {})
      }
    },
  }
}
