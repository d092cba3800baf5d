import { setTimeout as sleep } from 'node:timers/promises'
import { ProviderError } from '../provider-error.ts'
import type { LanguageModel } from './language-model.ts'

export type RetryOptions = {
  /** Tries in all. Default 3. */
  attempts?: number
  /** 0 to 1, so that many clients do not come back at the same moment. */
  random: () => number
  /** Wait before the second try; doubles each time. Default 0.5. */
  firstWaitSeconds?: number
  /** Longest wait. A provider that asks for more is not tried again. Default 20. */
  longestWaitSeconds?: number
  /** Waits; rejects when the signal is aborted. */
  wait?: (seconds: number, signal: AbortSignal) => Promise<void>
}

const waitReally = (seconds: number, signal: AbortSignal): Promise<void> => sleep(seconds * 1000, undefined, { signal })

/** Tries again what may pass by itself. A stream is tried again only while nothing of it was handed on. */
export function withRetry(model: LanguageModel, options: RetryOptions): LanguageModel {
  const { attempts = 3, random, firstWaitSeconds = 0.5, longestWaitSeconds = 20, wait = waitReally } = options
  const { provider } = model.describe()

  /** Waits as long as is right after this failure, or throws it. `tried` counts from 1. */
  const waitOrGiveUp = async (error: unknown, tried: number, signal: AbortSignal): Promise<void> => {
    if (!(error instanceof ProviderError) || !error.retryable || tried >= attempts) throw error
    const asked = error.retryAfterSeconds ?? 0
    if (asked > longestWaitSeconds) throw error
    const backoff = firstWaitSeconds * 2 ** (tried - 1) * (0.5 + random() / 2)
    try {
      await wait(Math.min(Math.max(asked, backoff), longestWaitSeconds), signal)
    } catch {
      throw new ProviderError(provider, 'aborted')
    }
  }

  return {
    describe: () => model.describe(),

    async writeObject(request) {
      for (let tried = 1; ; tried++) {
        try {
          return await model.writeObject(request)
        } catch (error) {
          await waitOrGiveUp(error, tried, request.signal)
        }
      }
    },

    async *streamText(request) {
      let begun = false
      for (let tried = 1; ; tried++) {
        try {
          for await (const part of model.streamText(request)) {
            begun = true
            yield part
          }
          return
        } catch (error) {
          if (begun) throw error
          await waitOrGiveUp(error, tried, request.signal)
        }
      }
    },
  }
}
