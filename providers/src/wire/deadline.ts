import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'

export type Deadline = {
  /** Aborted by the caller's signal, by the time limit and by `end`; hand it to whatever holds a socket. */
  readonly signal: AbortSignal
  /** The work's result, or a `ProviderError` (`timeout`, `aborted`) as soon as time is up. `seconds` limits this wait alone. */
  race<T>(work: Promise<T>, seconds?: number): Promise<T>
  end(): void
}

/** A time limit that holds even where the work ignores its signal. */
export function deadline(options: { provider: string; signal: AbortSignal; timeoutSeconds: number }): Deadline {
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
