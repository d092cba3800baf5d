import { asProviderError, ProviderError, type ProviderErrorKind } from '../provider-error.ts'

export type Deadline = {
  /** Aborted by the caller's signal, by the time limit and by `end`; hand it to whatever holds a socket. */
  readonly signal: AbortSignal
  /** The work's result, or a `ProviderError` (`timeout`, `aborted`) as soon as time is up. `seconds` limits this wait alone. */
  race<T>(work: Promise<T>, seconds?: number): Promise<T>
  end(): void
}

type Options = { provider: string; signal: AbortSignal; timeoutSeconds: number }

/** Work that takes no longer than its time, stops on the signal and fails with `ProviderError` only. Nothing is begun where the signal is aborted already. */
export async function inTime<T>(options: Options, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (options.signal.aborted) throw new ProviderError(options.provider, 'aborted')
  const limit = deadline(options)
  try {
    return await limit.race(work(limit.signal))
  } catch (error) {
    throw asProviderError(options.provider, error)
  } finally {
    limit.end()
  }
}

/** A time limit that holds even where the work ignores its signal. */
export function deadline(options: Options): Deadline {
  const { provider, signal, timeoutSeconds } = options
  const controller = new AbortController()
  const { promise: stopped, reject } = Promise.withResolvers<never>()
  stopped.catch(() => {})

  const stop = (kind: ProviderErrorKind, detail?: string) => {
    reject(new ProviderError(provider, kind, detail === undefined ? {} : { detail }))
    controller.abort()
  }
  const onAbort = () => stop('aborted')
  const timer = setTimeout(() => stop('timeout', `${timeoutSeconds} s`), timeoutSeconds * 1000)
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })

  return {
    signal: controller.signal,
    async race(work, seconds) {
      if (seconds === undefined) return await Promise.race([stopped, work])
      const idle = setTimeout(() => stop('timeout', `silent for ${seconds} s`), seconds * 1000)
      try {
        return await Promise.race([stopped, work])
      } finally {
        clearTimeout(idle)
      }
    },
    end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      // What is still open then was not closed by its owner.
      controller.abort()
    },
  }
}
