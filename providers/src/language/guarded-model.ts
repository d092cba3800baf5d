import type { z } from 'zod'
import { asProviderError, ProviderError } from '../provider-error.ts'
import { textCleaner } from '../wire/clean-text.ts'
import { deadline, inTime } from '../wire/deadline.ts'
import type { LanguageModel, TextPart, TextRequest } from './language-model.ts'
import type { RawModel, RawPart } from './raw-model.ts'
import { writeObject } from './write-object.ts'

export type Limits = {
  /** For one whole call, repair included. Default 60. */
  timeoutSeconds?: number
  /** Longest silence in the middle of a stream. Default 15. */
  idleSeconds?: number
}

/** No language needs more characters for a token in running text; what is longer ignores the limit that it was given. */
const longestText = (maxOutputTokens: number): number => maxOutputTokens * 16 + 256

/**
 * The manners that every adapter shares: deadline, abort, limits on the length, clean text, checked values, typed errors.
 * Every failure is a `ProviderError`.
 */
export function guardedModel(raw: RawModel, { timeoutSeconds = 60, idleSeconds = 15 }: Limits = {}): LanguageModel {
  const rejected = new WeakSet<z.ZodType>()
  const { provider } = raw

  return {
    describe: () => ({ provider, model: raw.model }),

    writeObject(request) {
      const options = { raw, rejected, longestText: longestText(request.maxOutputTokens) }
      return inTime({ provider, signal: request.signal, timeoutSeconds }, (signal) =>
        writeObject(options, { ...request, signal }),
      )
    },

    async *streamText(request) {
      const { system, prompt, maxOutputTokens, signal } = request
      if (signal.aborted) throw new ProviderError(provider, 'aborted')
      const limit = deadline({ provider, signal, timeoutSeconds })
      const stream = raw.stream({ system, prompt, maxOutputTokens, schema: null, signal: limit.signal })
      const parts = stream[Symbol.asyncIterator]()
      const guard = streamGuard(provider, request)
      try {
        while (!guard.ended()) {
          const part = await limit.race(parts.next(), guard.started() ? idleSeconds : undefined)
          yield* guard.take(part.done ? null : part.value)
        }
      } catch (error) {
        throw asProviderError(provider, error)
      } finally {
        limit.end()
        // Not awaited: a source that ignores its signal would hold us here.
        parts.return?.().catch(() => {})
      }
    },
  }
}

function streamGuard(provider: string, request: TextRequest) {
  const clean = textCleaner()
  let length = 0
  let over = false
  const most = longestText(request.maxOutputTokens)

  return {
    ended: () => over,
    started: () => length > 0,
    /** One part of the source, or null at its end, as parts for the caller. */
    *take(part: RawPart | null): Generator<TextPart> {
      if (part === null)
        throw new ProviderError(provider, 'broken', { detail: 'the stream broke off', retryable: true })
      if ('delta' in part) {
        length += part.delta.length
        if (length > most) throw new ProviderError(provider, 'invalid-output', { detail: 'far longer than asked for' })
        const delta = clean.push(part.delta)
        if (delta) yield { delta }
        return
      }
      over = true
      refuseBadEnding(provider, part, length)
      yield { usage: part.usage }
    },
  }
}

function refuseBadEnding(provider: string, { ending, usage }: Extract<RawPart, { usage: unknown }>, length: number) {
  if (ending === 'refused') throw new ProviderError(provider, 'refused', { usage })
  if (ending === 'broken')
    throw new ProviderError(provider, 'broken', { detail: 'the stream broke off', retryable: true, usage })
  if (ending === 'cut') throw new ProviderError(provider, 'invalid-output', { detail: 'cut at the token limit', usage })
  if (length === 0) throw new ProviderError(provider, 'invalid-output', { detail: 'empty', usage })
}
